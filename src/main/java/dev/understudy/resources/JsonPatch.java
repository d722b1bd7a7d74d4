package dev.understudy.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.schema.Pointers;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * JSON Patch (RFC 6902). All operations are applied or none. What is copied is counted, and how
 * deep it lies, as a patch of a few lines can make a value double itself over and over.
 */
final class JsonPatch {
  private static final int MALFORMED = 400;
  private static final int CONFLICT = 409;
  private static final int TOO_LARGE = 422;
  private static final int MOST_OPERATIONS = 10_000;
  private static final int MOST_COPIED = 200_000;
  private static final int DEEPEST = 250;

  private JsonNode root;
  private int copied;
  private String now = "";

  private JsonPatch(JsonNode root) {
    this.root = root;
  }

  /** What a patch makes of a value, which stays as it is. */
  static JsonNode apply(JsonNode target, JsonNode patch) throws PatchRefused {
    if (!patch.isArray()) {
      throw new PatchRefused(MALFORMED, "a JSON Patch is an array of operations (RFC 6902 §3)");
    }
    if (patch.size() > MOST_OPERATIONS) {
      throw new PatchRefused(TOO_LARGE, "more than " + MOST_OPERATIONS + " operations");
    }
    JsonPatch run = new JsonPatch(target.deepCopy());
    for (int i = 0; i < patch.size(); i++) {
      run.now = "operation /" + i;
      run.step(patch.get(i));
    }
    return run.root;
  }

  private void step(JsonNode operation) throws PatchRefused {
    String op = text(operation, "op");
    String path = pointer(operation, "path");
    now += " (" + op + " " + path + ")";
    switch (op) {
      case "add" -> add(path, value(operation));
      case "remove" -> remove(path);
      case "replace" -> {
        there(path);
        replace(path, value(operation));
      }
      case "move" -> move(pointer(operation, "from"), path);
      case "copy" -> add(path, copy(there(pointer(operation, "from"))));
      case "test" -> test(path, value(operation));
      default ->
          throw new PatchRefused(
              MALFORMED, now + ": op is not one of add, remove, replace, move, copy, test");
    }
  }

  private String text(JsonNode operation, String member) throws PatchRefused {
    JsonNode text = operation.path(member);
    if (!text.isTextual()) {
      throw new PatchRefused(MALFORMED, now + " must have '" + member + "', a string");
    }
    return text.textValue();
  }

  private String pointer(JsonNode operation, String member) throws PatchRefused {
    String pointer = text(operation, member);
    if ((!pointer.isEmpty() && !pointer.startsWith("/")) || pointer.matches("(?s).*~([^01].*|$)")) {
      throw new PatchRefused(
          MALFORMED, now + ": '" + pointer + "' is no JSON pointer (RFC 6901 §3)");
    }
    if (pointer.chars().filter(c -> c == '/').count() > DEEPEST) {
      throw tooLarge();
    }
    return pointer;
  }

  private JsonNode value(JsonNode operation) throws PatchRefused {
    JsonNode value = operation.get("value");
    if (value == null) {
      throw new PatchRefused(MALFORMED, now + " must have 'value'");
    }
    return copy(value);
  }

  private JsonNode copy(JsonNode value) throws PatchRefused {
    count(value, 0);
    return value.deepCopy();
  }

  private void count(JsonNode value, int depth) throws PatchRefused {
    copied++;
    if (copied > MOST_COPIED || depth > DEEPEST) {
      throw tooLarge();
    }
    for (JsonNode inner : value) {
      count(inner, depth + 1);
    }
  }

  private PatchRefused tooLarge() {
    return new PatchRefused(TOO_LARGE, now + ": the patch makes too large a value");
  }

  private JsonNode there(String path) throws PatchRefused {
    JsonNode at = root;
    for (String token : Pointers.tokens(path)) {
      at = at instanceof ArrayNode array ? array.path(index(array, token, false)) : at.path(token);
    }
    if (at.isMissingNode()) {
      throw new PatchRefused(CONFLICT, now + ": there is nothing at '" + path + "'");
    }
    return at;
  }

  private void test(String path, JsonNode value) throws PatchRefused {
    if (!there(path).equals(SAME_NUMBERS, value)) {
      throw new PatchRefused(CONFLICT, now + ": the value is " + there(path) + ", not " + value);
    }
  }

  // RFC 6902 §4.6: numbers are equal when their values are.
  private static final Comparator<JsonNode> SAME_NUMBERS =
      (a, b) -> {
        if (a.isNumber() && b.isNumber()) {
          return a.decimalValue().compareTo(b.decimalValue());
        }
        return a.equals(b) ? 0 : 1;
      };

  private void add(String path, JsonNode value) throws PatchRefused {
    @Nullable JsonNode holder = holder(path);
    if (holder == null) {
      root = value;
      return;
    }
    String last = last(path);
    if (holder instanceof ArrayNode array) {
      array.insert(index(array, last, true), value);
    } else if (holder instanceof ObjectNode object) {
      object.set(last, value);
    } else {
      throw new PatchRefused(CONFLICT, now + ": nothing can be put into a " + kind(holder));
    }
  }

  private void replace(String path, JsonNode value) throws PatchRefused {
    @Nullable JsonNode holder = holder(path);
    if (holder instanceof ArrayNode array) {
      array.set(index(array, last(path), false), value);
    } else {
      add(path, value);
    }
  }

  private void remove(String path) throws PatchRefused {
    there(path);
    @Nullable JsonNode holder = holder(path);
    if (holder instanceof ArrayNode array) {
      array.remove(index(array, last(path), false));
    } else if (holder instanceof ObjectNode object) {
      object.remove(last(path));
    } else {
      throw new PatchRefused(CONFLICT, now + ": the whole value cannot be removed");
    }
  }

  private void move(String from, String path) throws PatchRefused {
    if (path.startsWith(from + "/")) {
      throw new PatchRefused(CONFLICT, now + ": a value cannot be moved into itself");
    }
    JsonNode value = there(from);
    count(value, 0);
    if (!from.equals(path)) {
      remove(from);
      add(path, value);
    }
  }

  private @Nullable JsonNode holder(String path) throws PatchRefused {
    return path.isEmpty() ? null : there(path.substring(0, path.lastIndexOf('/')));
  }

  private static String last(String path) {
    List<String> tokens = Pointers.tokens(path);
    return tokens.get(tokens.size() - 1);
  }

  private int index(ArrayNode array, String token, boolean behind) throws PatchRefused {
    if (token.equals("-") && behind) {
      return array.size();
    }
    boolean number = token.matches("0|[1-9][0-9]{0,8}");
    int index = number ? Integer.parseInt(token) : -1;
    if (index < 0 || index > array.size() || (index == array.size() && !behind)) {
      throw new PatchRefused(
          CONFLICT, now + ": the array has no item '" + token + "'; it has " + array.size());
    }
    return index;
  }

  private static String kind(JsonNode node) {
    return node.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
