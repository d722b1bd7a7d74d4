package dev.understudy.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.schema.Direction;
import dev.understudy.schema.Pointers;
import dev.understudy.schema.Schema;
import dev.understudy.schema.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/*
 * Makes what is kept keep to what an answer may be. What the schema forbids is left out, what it
 * requires is taken from a value made of it; and where that is not enough, the value that was made
 * is taken, with every member of the kept one that the schema takes in its place.
 */
final class Fitting {
  private static final int ROUNDS = 4;
  private static final Set<String> SUPERFLUOUS =
      Set.of("additionalProperties", "unevaluatedProperties", "writeOnly", "propertyNames");

  private final Schema schema;
  private final Supplier<Optional<JsonNode>> maker;
  private Optional<JsonNode> made = Optional.empty();
  private boolean asked;

  private Fitting(Schema schema, Supplier<Optional<JsonNode>> maker) {
    this.schema = schema;
    this.maker = maker;
  }

  /**
   * That value, or one like it that the schema takes in an answer; empty where there is none.
   *
   * @param made a value that the schema takes, asked for only where it is needed
   */
  static Optional<JsonNode> fit(Schema schema, JsonNode value, Supplier<Optional<JsonNode>> made) {
    return schema.accepts(value, Direction.RESPONSE)
        ? Optional.of(value)
        : new Fitting(schema, made).mended(value);
  }

  private Optional<JsonNode> mended(JsonNode value) {
    JsonNode copy = value.deepCopy();
    boolean changed = true;
    for (int round = 0; round < ROUNDS && changed; round++) {
      changed = false;
      for (Violation violation : schema.violations(copy, Direction.RESPONSE)) {
        changed |= mend(copy, violation);
      }
      if (schema.accepts(copy, Direction.RESPONSE)) {
        return Optional.of(copy);
      }
    }
    return made().filter(JsonNode::isObject).map(ObjectNode.class::cast).map(it -> over(it, value));
  }

  private Optional<JsonNode> made() {
    if (!asked) {
      made = maker.get();
      asked = true;
    }
    return made;
  }

  private boolean mend(JsonNode value, Violation violation) {
    List<String> tokens = Pointers.tokens(violation.pointer());
    if (tokens.isEmpty()) {
      return false;
    }
    String last = tokens.get(tokens.size() - 1);
    JsonNode holder = at(value, tokens.subList(0, tokens.size() - 1));
    if (!(holder instanceof ObjectNode object)) {
      return false;
    }
    if (!SUPERFLUOUS.contains(violation.keyword())) {
      Optional<JsonNode> better =
          made().map(it -> at(it, tokens)).filter(it -> !it.isMissingNode());
      if (better.isPresent() && !better.get().equals(object.get(last))) {
        object.set(last, better.get().deepCopy());
        return true;
      }
    }
    return object.remove(last) != null;
  }

  private static JsonNode at(JsonNode root, List<String> tokens) {
    JsonNode at = root;
    for (String token : tokens) {
      boolean index = at instanceof ArrayNode && token.matches("[0-9]{1,6}");
      at = index ? at.path(Integer.parseInt(token)) : at.path(token);
    }
    return at;
  }

  private JsonNode over(ObjectNode base, JsonNode value) {
    ObjectNode fitted = base.deepCopy();
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      JsonNode before = fitted.get(member.getKey());
      fitted.set(member.getKey(), member.getValue());
      if (!schema.accepts(fitted, Direction.RESPONSE)) {
        if (before == null) {
          fitted.remove(member.getKey());
        } else {
          fitted.set(member.getKey(), before);
        }
      }
    }
    return fitted;
  }
}
