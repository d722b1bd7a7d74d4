package dev.understudy.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The path part of a server's URL. Hosts and schemes mean nothing here: whatever the server is
 * called, Understudy stands in for it.
 *
 * <p>A variable in the path stands for each of the values that its {@code enum} lists; for its
 * default, where that is empty or spans several segments; and else for any one segment.
 */
final class BasePath {
  private static final int MOST = 64;
  // Not a URL by the letter, but written often: the host and the port without a scheme.
  private static final Pattern HOST_AND_PORT = Pattern.compile("[A-Za-z0-9.-]+:[0-9]+(/.*)?");

  private BasePath() {}

  /**
   * The base paths of a URL: templates that begin with a slash and do not end in one; the empty
   * text is the root.
   *
   * @param variables by name, the values that each is to be replaced by; none for any value
   */
  static Set<String> of(String url, Map<String, List<String>> variables) {
    Set<String> paths = new LinkedHashSet<>();
    for (String begun : leading(url, variables)) {
      for (String path : expanded(path(begun), variables)) {
        paths.add(normal(path));
      }
    }
    return paths;
  }

  // A variable at the beginning may hold a whole URL.
  private static List<String> leading(String url, Map<String, List<String>> variables) {
    int close = url.startsWith("{") ? url.indexOf('}') : -1;
    if (close < 0 || url.startsWith("://", close + 1)) {
      return List.of(url);
    }
    List<String> values = variables.getOrDefault(url.substring(1, close), List.of());
    return values.isEmpty()
        ? List.of(url)
        : values.stream().map(value -> value + url.substring(close + 1)).toList();
  }

  private static String path(String url) {
    String text = url.substring(0, Template.outside(url, 0, "?#"));
    int scheme = text.indexOf("://");
    if (scheme >= 0) {
      return text.substring(Template.outside(text, scheme + 3, "/"));
    }
    if (text.startsWith("//")) {
      return text.substring(Template.outside(text, 2, "/"));
    }
    return HOST_AND_PORT.matcher(text).matches()
        ? text.substring(Template.outside(text, 0, "/"))
        : text;
  }

  private static Set<String> expanded(String path, Map<String, List<String>> variables) {
    Set<String> paths = new LinkedHashSet<>(List.of(path));
    for (Map.Entry<String, List<String>> variable : variables.entrySet()) {
      String name = "{" + variable.getKey() + "}";
      List<String> values = variable.getValue();
      if (path.contains(name) && !values.isEmpty() && paths.size() * values.size() <= MOST) {
        Set<String> more = new LinkedHashSet<>();
        for (String one : paths) {
          values.forEach(value -> more.add(one.replace(name, value)));
        }
        paths = more;
      }
    }
    return paths;
  }

  // A relative one is taken from the root, as the document has no address of its own here.
  private static String normal(String path) {
    List<String> segments = new ArrayList<>();
    for (String segment : path.split("/", -1)) {
      if (segment.equals("..")) {
        segments.subList(Math.max(0, segments.size() - 1), segments.size()).clear();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.add(segment);
      }
    }
    return segments.isEmpty() ? "" : "/" + String.join("/", segments);
  }
}
