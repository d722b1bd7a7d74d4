package dev.understudy.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names of a document that must be there once, and must agree with each other. */
final class Names {
  private final Set<String> operationIds = new HashSet<>();

  /** The names of the parameters in a path, in its order. */
  static List<String> inPath(String path) {
    return Template.of(path).names();
  }

  /** What is wrong with a path itself. */
  List<Fault> path(Cursor.Member path) {
    List<Fault> faults = new ArrayList<>();
    String name = path.name();
    if (!name.startsWith("/")) {
      faults.add(path.fault("the path '" + name + "' must begin with a slash"));
    }
    if (Template.of(name).hasStrayBrace()) {
      faults.add(path.fault("the path '" + name + "' has a brace that belongs to no parameter"));
    }
    List<String> names = inPath(name);
    if (new HashSet<>(names).size() < names.size()) {
      faults.add(path.fault("the path '" + name + "' has two parameters of one name"));
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
