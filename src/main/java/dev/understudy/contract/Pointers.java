package dev.understudy.contract;

import java.util.Arrays;
import java.util.List;

/** JSON pointers (RFC 6901) in their text form. */
public final class Pointers {
  private Pointers() {}

  /** The pointer to a member of the node at {@code pointer}. */
  public static String child(String pointer, String member) {
    return pointer + "/" + member.replace("~", "~0").replace("/", "~1");
  }

  /** The pointer to an item of the node at {@code pointer}. */
  public static String child(String pointer, int index) {
    return pointer + "/" + index;
  }

  /** The members and indices that a pointer names, unescaped. */
  public static List<String> split(String pointer) {
    if (pointer.isEmpty()) {
      return List.of();
    }
    return Arrays.stream(pointer.substring(1).split("/", -1))
        .map(part -> part.replace("~1", "/").replace("~0", "~"))
        .toList();
  }
}
