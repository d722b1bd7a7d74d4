package dev.understudy.contract;

import dev.understudy.schema.Pointers;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Listens while a text is read, and remembers where the nodes at some pointers begin. It walks the
 * tree of the wanted pointers together with whoever reads.
 */
final class Locator {
  private final Node root = new Node(null);
  private Node at = root;
  private int astray;

  private static final class Node {
    final @Nullable Node parent;
    final Map<String, Node> children = new HashMap<>();
    @Nullable Location key;
    @Nullable Location value;

    Node(@Nullable Node parent) {
      this.parent = parent;
    }
  }

  Locator(Iterable<String> pointers) {
    for (String pointer : pointers) {
      Node node = root;
      for (String token : Pointers.tokens(pointer)) {
        Node parent = node;
        node = node.children.computeIfAbsent(token, name -> new Node(parent));
      }
    }
  }

  /** A member or an item begins; whether it is on the way to a wanted one. */
  boolean enter(String token) {
    Node child = astray == 0 ? at.children.get(token) : null;
    if (child == null) {
      astray++;
      return false;
    }
    at = child;
    return true;
  }

  /** The node entered last, or the whole, stands there. */
  void place(Location key, Location value) {
    if (at.value == null) {
      at.key = key;
      at.value = value;
    }
  }

  /** A member or an item ends. */
  void leave() {
    if (astray > 0) {
      astray--;
    } else if (at.parent != null) {
      at = at.parent;
    }
  }

  /** Where a wanted node begins, or the nearest one above it that is there. */
  Location value(String pointer) {
    return known(pointer, node -> node.value);
  }

  /** Where the key of a wanted member begins, or the nearest node above it that is there. */
  Location key(String pointer) {
    return known(pointer, node -> node.key);
  }

  private interface Side {
    @Nullable Location of(Node node);
  }

  private Location known(String pointer, Side side) {
    Location found = new Location("", 1, 1);
    Node node = root;
    for (String token : Pointers.tokens(pointer)) {
      if (node.value != null) {
        found = node.value;
      }
      Node child = node.children.get(token);
      if (child == null) {
        return found;
      }
      node = child;
    }
    Location last = side.of(node);
    return last == null ? found : last;
  }
}
