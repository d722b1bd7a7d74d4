package dev.understudy.journeys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A journey as its text file tells it: what is given, then calls ({@code >>> POST /path}) with what
 * is expected of each ({@code <<< 201}); header fields and a body follow either line.
 */
record Journey(String name, Map<String, String> given, List<Step> steps) {

  /** A call and its expected answer. */
  record Step(int line, Message call, Message expected) {}

  /** A start line, header fields, a body. */
  record Message(String start, Map<String, String> headers, String body) {}

  static Journey parse(String name, String text) {
    Map<String, String> given = new LinkedHashMap<>();
    List<Step> steps = new ArrayList<>();
    List<String> lines = text.lines().toList();
    int at = 0;
    Message call = null;
    int callLine = 0;
    while (at < lines.size()) {
      String line = lines.get(at);
      if (line.startsWith("given ")) {
        for (String pair : line.substring(6).trim().split("\\s+")) {
          given.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        at++;
      } else if (line.startsWith(">>> ") || line.startsWith("<<< ")) {
        int end = at + 1;
        while (end < lines.size() && !lines.get(end).matches("(>>>|<<<|#) .*")) {
          end++;
        }
        Message message = message(line.substring(4).trim(), lines.subList(at + 1, end));
        if (line.startsWith(">>> ")) {
          call = message;
          callLine = at + 1;
        } else {
          steps.add(new Step(callLine, call, message));
        }
        at = end;
      } else {
        at++;
      }
    }
    return new Journey(name, given, steps);
  }

  private static Message message(String start, List<String> lines) {
    Map<String, String> headers = new LinkedHashMap<>();
    int at = 0;
    while (at < lines.size() && lines.get(at).matches("[A-Za-z][A-Za-z0-9-]*: .*")) {
      String line = lines.get(at++);
      headers.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2));
    }
    return new Message(start, headers, String.join("\n", lines.subList(at, lines.size())).strip());
  }
}
