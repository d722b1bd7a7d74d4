package dev.understudy.resources;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Paths as contracts write them. */
final class Paths {
  private Paths() {}

  /** Without what stands behind a question or hash mark, and without a slash at its end. */
  static String plain(String template) {
    String path = template.replaceFirst("[?#].*", "");
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /** Whether it ends in a parameter that is a whole segment, after a segment that is not. */
  static boolean endsInParameter(String path) {
    int last = path.lastIndexOf('/');
    String before = path.substring(0, Math.max(0, last));
    return isParameter(path.substring(last + 1))
        && !before.isEmpty()
        && !isParameter(before.substring(before.lastIndexOf('/') + 1));
  }

  private static boolean isParameter(String segment) {
    return segment.matches("\\{[^{}]+}");
  }

  /** The path but for its last segment. */
  static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The name of the parameter that the path ends in. */
  static String lastParameter(String path) {
    return last(path).replaceAll("[{}]", "");
  }

  /** The last segment that is not a parameter, which says what is there. */
  static String noun(String path) {
    String at = path;
    while (!at.isEmpty() && last(at).contains("{")) {
      at = parent(at);
    }
    return last(at);
  }

  /** Whether a value of a call stands anywhere in it. */
  static boolean hasParameter(String path) {
    return path.indexOf('{') >= 0;
  }

  /** The names of its parameters. */
  static List<String> parameters(String path) {
    List<String> names = new ArrayList<>();
    for (int i = path.indexOf('{'); i >= 0; i = path.indexOf('{', i + 1)) {
      int end = path.indexOf('}', i);
      if (end > 0) {
        names.add(path.substring(i + 1, end));
      }
    }
    return names;
  }

  /** The path with values in the place of its parameters. */
  static String filled(String path, Map<String, String> values) {
    if (!hasParameter(path)) {
      return path;
    }
    String filled = path;
    for (String name : parameters(path)) {
      String value = values.getOrDefault(name, "");
      filled = filled.replace("{" + name + "}", segment(value));
    }
    return filled;
  }

  /** A value as one segment of a path. */
  static String segment(String value) {
    return value.replace("%", "%25").replace("/", "%2F").replace("{", "%7B").replace("}", "%7D");
  }

  /** The values of a path's parameters in a path with values. */
  static Map<String, String> values(String path, String filled) {
    String[] names = path.split("/", -1);
    String[] segments = filled.split("/", -1);
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < names.length && i < segments.length; i++) {
      if (isParameter(names[i])) {
        values.put(names[i].replaceAll("[{}]", ""), text(segments[i]));
      }
    }
    return values;
  }

  /** What {@link #segment} was made of. */
  static String text(String segment) {
    return segment.replace("%7D", "}").replace("%7B", "{").replace("%2F", "/").replace("%25", "%");
  }
}
