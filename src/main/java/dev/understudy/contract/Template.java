package dev.understudy.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * A path as a contract writes it, taken apart. What stands behind a question mark or a hash sign is
 * no part of a path (RFC 3986 §3), though contracts have it.
 *
 * @param segments those of the path
 * @param names the names of its parameters, in order
 * @param query what is written behind the question mark; empty where there is none
 */
record Template(List<SegmentPattern> segments, List<String> names, String query) {

  Template {
    segments = List.copyOf(segments);
    names = List.copyOf(names);
  }

  static Template of(String text) {
    int end = path(text);
    String rest = text.substring(end);
    int hash = rest.indexOf('#');
    String query = hash < 0 ? rest : rest.substring(0, hash);
    return split(text.substring(0, end), query.isEmpty() ? "" : query.substring(1));
  }

  /** The same text as a path alone, its question marks and hash signs taken as letters of it. */
  static Template whole(String text) {
    return split(text, "");
  }

  /** Whether more than a path is written there. */
  static boolean isMarked(String text) {
    return path(text) < text.length();
  }

  private static Template split(String path, String query) {
    List<SegmentPattern> segments = new ArrayList<>();
    List<String> names = new ArrayList<>(2);
    int start = path.startsWith("/") ? 1 : 0;
    while (start <= path.length()) {
      int end = outside(path, start, "/");
      segments.add(SegmentPattern.parse(path.substring(start, end), names));
      start = end + 1;
    }
    return new Template(segments, names, query);
  }

  private static int path(String text) {
    return outside(text, 0, "?#");
  }

  /** The first of these marks outside of braces, or else the end. */
  static int outside(String text, int from, String marks) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      int close = c == '{' ? text.indexOf('}', i) : -1;
      if (close > 0) {
        i = close;
      } else if (marks.indexOf(c) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  /** Whether a brace stands there that is no part of a named parameter. */
  boolean hasStrayBrace() {
    return names.stream().anyMatch(name -> name.isEmpty() || hasBrace(name))
        || segments.stream().flatMap(each -> each.literals().stream()).anyMatch(Template::hasBrace);
  }

  private static boolean hasBrace(String text) {
    return text.indexOf('{') >= 0 || text.indexOf('}') >= 0;
  }

  /** How it looks apart from the names of its parameters. */
  String shape() {
    StringBuilder shape = new StringBuilder();
    segments.forEach(segment -> shape.append('/').append(segment.shape()));
    return shape.toString();
  }
}
