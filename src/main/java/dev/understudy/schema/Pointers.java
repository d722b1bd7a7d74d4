package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;

/** JSON pointers (RFC 6901) in their text form. */
public final class Pointers {

  private static final int LONGEST_INDEX = 9;

  private Pointers() {}

  static String escape(String token) {
    if (token.indexOf('~') < 0 && token.indexOf('/') < 0) {
      return token;
    }
    return token.replace("~", "~0").replace("/", "~1");
  }

  /** The pointer to a member of the node at {@code pointer}; the name is escaped. */
  public static String join(String pointer, String token) {
    return pointer + "/" + escape(token);
  }

  /** The pointer to an item of the node at {@code pointer}, counted from 0. */
  public static String join(String pointer, int index) {
    return pointer + "/" + index;
  }

  /** The members and indices that a pointer names, unescaped; none for the whole document. */
  public static List<String> tokens(String pointer) {
    List<String> tokens = new ArrayList<>();
    int from = 1;
    while (from <= pointer.length() && !pointer.isEmpty()) {
      int slash = pointer.indexOf('/', from);
      int to = slash < 0 ? pointer.length() : slash;
      tokens.add(pointer.substring(from, to).replace("~1", "/").replace("~0", "~"));
      from = to + 1;
    }
    return tokens;
  }

  static String last(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
  }

  static String parent(String pointer) {
    int slash = pointer.lastIndexOf('/');
    return slash < 0 ? "" : pointer.substring(0, slash);
  }

  /** The node at a pointer, missing when there is none. */
  public static JsonNode at(JsonNode root, String pointer) {
    JsonNode node = root;
    for (String token : tokens(pointer)) {
      node =
          node.isArray() && isIndex(token) ? node.path(Integer.parseInt(token)) : node.path(token);
      if (node.isMissingNode()) {
        return MissingNode.getInstance();
      }
    }
    return node;
  }

  private static boolean isIndex(String token) {
    return !token.isEmpty()
        && token.length() <= LONGEST_INDEX
        && token.chars().allMatch(c -> c >= '0' && c <= '9')
        && (token.length() == 1 || token.charAt(0) != '0');
  }
}
