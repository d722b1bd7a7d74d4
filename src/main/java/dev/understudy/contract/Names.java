package dev.understudy.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The names of a document that must be there once, and must agree with each other. */
final class Names {
  private static final Pattern PARAMETER = Pattern.compile("\\{[^{}/]+}");

  private final Map<String, String> pathsByShape = new HashMap<>();
  private final Map<String, Source> operationIds = new HashMap<>();

  /** The names of the parameters in a path, in its order. */
  static List<String> inPath(String path) {
    return Template.of(path).names();
  }

  /**
   * Tells what is wrong with a path itself.
   *
   * @throws Refused if no request can have it
   */
  void path(Cursor.Member path, Findings findings) {
    String name = path.name();
    if (!name.startsWith("/")) {
      throw path.refused("invalid-path", "the path '" + name + "' must begin with a slash");
    }
    if (Template.of(name).hasStrayBrace()) {
      throw path.refused(
          "invalid-path", "the path '" + name + "' has a brace that belongs to no parameter");
    }
    List<String> names = inPath(name);
    if (new HashSet<>(names).size() < names.size()) {
      throw path.refused("invalid-path", "the path '" + name + "' has two parameters of one name");
    }
    if (name.indexOf('?') >= 0 || name.indexOf('#') >= 0) {
      findings.warn(
          path,
          "path-with-query",
          "the path '" + name + "' holds a '?' or '#', at which the path of a request has ended");
    }
    String same = pathsByShape.putIfAbsent(PARAMETER.matcher(name).replaceAll("{}"), name);
    if (same != null) {
      findings.warn(
          path,
          "equal-paths",
          "the paths '" + same + "' and '" + name + "' match the same requests");
    }
  }

  /** The id of an operation: the one that it has, unless another one has it, too. */
  String operationId(Cursor operation, String otherwise, Findings findings) {
    String id = operation.text("operationId", "");
    if (id.isEmpty()) {
      return otherwise;
    }
    Source other = operationIds.putIfAbsent(id, operation.source());
    if (other == null) {
      return id;
    }
    if (other.equals(operation.source())) {
      return otherwise; // one operation, which two paths refer to
    }
    findings.warn(
        operation.member("operationId"),
        "duplicate-operation-id",
        "the operationId '"
            + id
            + "' stands at another operation, too; this one is called '"
            + otherwise
            + "'");
    return otherwise;
  }

  /** Tells of path parameters that are declared and not in the path. */
  static void unused(
      String path, Cursor.Member operation, List<Parameter> parameters, Findings findings) {
    for (Parameter parameter : parameters) {
      if (parameter.in() == Parameter.In.PATH && !inPath(path).contains(parameter.name())) {
        findings.warn(
            operation,
            "unused-path-parameter",
            "the path parameter '" + parameter.name() + "' is not in the path " + path);
      }
    }
  }

  /** The names in a path that no parameter declares. */
  static List<String> undeclared(String path, List<Parameter> parameters) {
    List<String> names = new ArrayList<>(inPath(path));
    for (Parameter parameter : parameters) {
      if (parameter.in() == Parameter.In.PATH) {
        names.remove(parameter.name());
      }
    }
    return names;
  }
}
