package dev.understudy.contract;

import dev.understudy.schema.Pointers;
import java.util.List;

/** Listens while a text is read, and remembers where the node at one pointer begins. */
final class YamlLocator {
  private final List<String> wanted;
  private int depth = -1;
  private int line = 1;
  private int column = 1;

  YamlLocator(String pointer) {
    wanted = Pointers.tokens(pointer);
  }

  /** A node begins at that path, which ends in {@code last} and is {@code path} long. */
  void begins(List<String> path, int atLine, int atColumn) {
    int size = path.size();
    if (size <= depth || size > wanted.size()) {
      return;
    }
    if (wanted.subList(0, size).equals(path)) {
      depth = size;
      line = atLine;
      column = atColumn;
    }
  }

  Location found(String name) {
    return new Location(name, line, column);
  }
}
