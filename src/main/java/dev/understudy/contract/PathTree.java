package dev.understudy.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The paths of a contract as a tree of segments, so that the cost of a match does not grow with
 * their number. A concrete segment goes before a templated one; where it leads nowhere, the
 * templated one is tried.
 */
final class PathTree {
  private final Node root = new Node();
  private final List<String> templates = new ArrayList<>();

  private PathTree() {}

  private static final class Node {
    final Map<String, Node> concrete = new HashMap<>();
    @Nullable Node templated;
    @Nullable Item item;

    Node concrete(String segment) {
      return concrete.computeIfAbsent(segment, key -> new Node());
    }

    Node templated() {
      if (templated == null) {
        templated = new Node();
      }
      return templated;
    }
  }

  /** A path that exists, with its operations by method. */
  private static final class Item {
    final String template;
    final Map<String, Operation> operations = new LinkedHashMap<>();

    Item(String template) {
      this.template = template;
    }

    List<String> allowed() {
      Set<String> methods = new LinkedHashSet<>(operations.keySet());
      if (methods.contains("GET")) {
        methods.add("HEAD");
      }
      methods.add("OPTIONS");
      return methods.stream().sorted().toList();
    }
  }

  static PathTree of(List<Operation> operations) {
    PathTree tree = new PathTree();
    operations.forEach(tree::add);
    return tree;
  }

  private void add(Operation operation) {
    Node node = root;
    for (String segment : operation.template().substring(1).split("/", -1)) {
      node = segment.startsWith("{") ? node.templated() : node.concrete(segment);
    }
    if (node.item == null) {
      node.item = new Item(operation.template());
      templates.add(operation.template());
    }
    node.item.operations.put(operation.method(), operation);
  }

  List<String> allowed(String path) {
    try {
      Item item = find(root, Segments.of(path), 0, new ArrayList<>(2));
      return item == null ? List.of() : item.allowed();
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  Match match(String method, String path) {
    List<String> segments;
    try {
      segments = Segments.of(path);
    } catch (IllegalArgumentException e) {
      return new Match.Malformed(String.valueOf(e.getMessage()));
    }
    List<String> values = new ArrayList<>(2);
    Item item = find(root, segments, 0, values);
    if (item == null) {
      return new Match.Unknown(nearest(path));
    }
    return match(method, item, values);
  }

  private static Match match(String method, Item item, List<String> values) {
    Operation operation = item.operations.get(method);
    if (operation == null && method.equals("HEAD")) {
      operation = item.operations.get("GET");
    }
    return operation == null
        ? new Match.WrongMethod(item.template, item.allowed())
        : new Match.Found(operation, List.copyOf(values));
  }

  private static @Nullable Item find(
      Node node, List<String> segments, int at, List<String> values) {
    if (at == segments.size()) {
      return node.item;
    }
    String segment = segments.get(at);
    Node concrete = node.concrete.get(segment);
    if (concrete != null) {
      Item found = find(concrete, segments, at + 1, values);
      if (found != null) {
        return found;
      }
    }
    if (node.templated == null || segment.isEmpty()) {
      return null;
    }
    values.add(segment);
    Item found = find(node.templated, segments, at + 1, values);
    if (found == null) {
      values.remove(values.size() - 1);
    }
    return found;
  }

  private Optional<String> nearest(String path) {
    return Nearest.path(path, templates);
  }
}
