package dev.understudy.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The paths of some operations as a tree of segments, and what stands at the end of each. */
final class PathTree {
  private final PathNode<PathOperations> root = new PathNode<>();
  private final List<PathOperations> items = new ArrayList<>();
  private final Set<String> templates = new LinkedHashSet<>();

  private final List<Operation> operations;

  private PathTree(List<Operation> operations) {
    this.operations = operations;
  }

  static PathTree of(List<Operation> operations) {
    PathTree tree = new PathTree(operations);
    for (Operation operation : operations) {
      tree.add(operation, Template.of(operation.template()));
    }
    // A client that escapes the mark means that very path.
    for (Operation operation : operations) {
      if (Template.isMarked(operation.template())) {
        tree.add(operation, Template.whole(operation.template()));
      }
    }
    return tree;
  }

  private void add(Operation operation, Template path) {
    PathNode<PathOperations> node = root.descend(path.segments());
    PathOperations item = node.value();
    if (item == null) {
      item = new PathOperations(operation.template());
      node.setValue(item);
      items.add(item);
    }
    item.add(operation, path);
    templates.add(operation.template());
  }

  PathNode<PathOperations> root() {
    return root;
  }

  /** All of them, in the contract's order. */
  List<Operation> operations() {
    return operations;
  }

  /** The paths as the contract writes them, in its order. */
  Set<String> templates() {
    return templates;
  }

  /** Those that some request is for; the others have the method and path of an earlier one. */
  List<Operation> reachable() {
    return items.stream().flatMap(item -> item.reachable().stream()).toList();
  }

  /** Whether the query decides anywhere which operation answers. */
  boolean readsQuery() {
    return items.stream().anyMatch(PathOperations::readsQuery);
  }
}
