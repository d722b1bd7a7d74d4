package dev.understudy.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of a document that must be there once, and must agree with each other. */
final class Names {
  private final Map<String, String> pathsByShape = new HashMap<>();
  private final Set<String> operationIds = new HashSet<>();

  /** The names of the parameters in a path, in its order. */
  static List<String> inPath(String path) {
    List<String> names = new ArrayList<>();
    for (String segment : path.split("/", -1)) {
      if (segment.startsWith("{") && segment.endsWith("}")) {
        names.add(segment.substring(1, segment.length() - 1));
      }
    }
    return names;
  }

  /** What is wrong with a path itself. */
  List<Fault> path(Cursor.Member path) {
    List<Fault> faults = new ArrayList<>();
    String name = path.name();
    if (!name.startsWith("/")) {
      faults.add(path.fault("the path '" + name + "' must begin with a slash"));
    }
    for (String segment : name.split("/", -1)) {
      String inside = segment.replaceAll("^\\{([^{}]+)}$", "$1");
      if (inside.contains("{") || inside.contains("}")) {
        faults.add(
            path.fault("the path '" + name + "' has a segment that is only partly a parameter"));
      }
    }
    List<String> names = inPath(name);
    if (new HashSet<>(names).size() < names.size()) {
      faults.add(path.fault("the path '" + name + "' has two parameters of one name"));
    }
    String same = pathsByShape.putIfAbsent(name.replaceAll("\\{[^/]*}", "{}"), name);
    if (same != null) {
      faults.add(path.fault("the paths '" + same + "' and '" + name + "' match the same requests"));
    }
    return faults;
  }

  /** What is wrong with an operation's names. */
  List<Fault> operation(
      String id, Cursor.Member path, Cursor operation, List<Parameter> parameters) {
    List<Fault> faults = new ArrayList<>();
    if (!operationIds.add(id)) {
      faults.add(operation.fault("the operationId '" + id + "' stands at another operation, too"));
    }
    List<String> inPath = inPath(path.name());
    for (Parameter parameter : parameters) {
      boolean ofPath = parameter.in() == Parameter.In.PATH;
      if (ofPath && !inPath.contains(parameter.name())) {
        faults.add(
            operation.fault(
                "the path parameter '" + parameter.name() + "' is not in the path " + path.name()));
      }
    }
    return faults;
  }
}
