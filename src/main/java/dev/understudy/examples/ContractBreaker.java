package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.exchange.Breach;
import dev.understudy.schema.Direction;
import dev.understudy.schema.Pointers;
import dev.understudy.schema.Schema;
import dev.understudy.schema.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/*
 * Places of a value that look alike, such as a member of each item of an array, are one place: one
 * of them stands for the others. The places are tried in an order that the seed decides. A change
 * counts only where the schema refuses the value for that change and for nothing else; where several
 * schemas are alternatives, their refusal says no more than that none of them fits, which is taken
 * if no plainer place is found.
 */

/** Breaks a value that a schema accepts, in one place, so that the schema refuses it. */
public final class ContractBreaker {
  private static final int MOST_PLACES = 200;
  private static final Set<String> ALTERNATIVES = Set.of("anyOf", "oneOf");

  private ContractBreaker() {}

  /**
   * A value that is broken.
   *
   * @param value the value, which is another than the one that was given
   * @param violation what the schema says of it
   */
  public record Broken(JsonNode value, Violation violation) {}

  /**
   * The value broken in that way, at a place that the seed decides; empty where it cannot be, or
   * where it is not accepted in the first place.
   */
  public static Optional<Broken> broken(Schema schema, JsonNode value, Breach breach, long seed) {
    if (!schema.accepts(value, Direction.RESPONSE)) {
      return Optional.empty();
    }
    List<String> places = places(value, breach, seed);
    Optional<Broken> vague = Optional.empty();
    for (String place : places) {
      JsonNode changed = changed(value, place, breach, seed);
      List<Violation> violations = schema.violations(changed, Direction.RESPONSE);
      if (!violations.isEmpty()) {
        Optional<Violation> exact = exact(violations, place, breach);
        if (exact.isPresent()) {
          return Optional.of(new Broken(changed, exact.get()));
        }
        if (vague.isEmpty()) {
          vague = alternative(violations, place).map(found -> new Broken(changed, found));
        }
      }
    }
    return vague;
  }

  // By their pointers without the indices, in the order of the seed.
  private static List<String> places(JsonNode value, Breach breach, long seed) {
    Map<String, List<String>> alike = new LinkedHashMap<>();
    collect(value, "", "", breach, alike);
    List<List<String>> kinds = new ArrayList<>(alike.values());
    Draw draw = new Draw(seed);
    List<String> places = new ArrayList<>();
    while (!kinds.isEmpty() && places.size() < MOST_PLACES) {
      places.add(draw.pick(kinds.remove(draw.below(kinds.size()))));
    }
    return places;
  }

  private static void collect(
      JsonNode node, String pointer, String kind, Breach breach, Map<String, List<String>> alike) {
    boolean fits =
        switch (breach) {
          case MISSING -> !pointer.isEmpty() && !kind.endsWith("/*");
          case TYPE -> true;
          case ENUM -> node.isTextual() || node.isNumber();
        };
    if (fits) {
      alike.computeIfAbsent(kind, first -> new ArrayList<>()).add(pointer);
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String name = member.getKey();
      collect(
          member.getValue(),
          Pointers.join(pointer, name),
          Pointers.join(kind, name.equals("*") ? "**" : name),
          breach,
          alike);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(node.get(i), Pointers.join(pointer, i), kind + "/*", breach, alike);
    }
  }

  private static JsonNode changed(JsonNode value, String place, Breach breach, long seed) {
    if (place.isEmpty()) {
      return other(value, breach, seed);
    }
    JsonNode copy = value.deepCopy();
    List<String> tokens = Pointers.tokens(place);
    String last = tokens.get(tokens.size() - 1);
    JsonNode parent = Pointers.at(copy, place.substring(0, place.lastIndexOf('/')));
    if (parent instanceof ArrayNode array) {
      int index = Integer.parseInt(last);
      array.set(index, other(array.get(index), breach, seed));
    } else if (parent instanceof ObjectNode object) {
      if (breach == Breach.MISSING) {
        object.remove(last);
      } else {
        object.set(last, other(object.path(last), breach, seed));
      }
    }
    return copy;
  }

  private static JsonNode other(JsonNode node, Breach breach, long seed) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (breach == Breach.ENUM) {
      return node.isTextual()
          ? nodes.textNode(node.textValue() + "_unknown")
          : nodes.numberNode(node.decimalValue().add(java.math.BigDecimal.valueOf(7_919)));
    }
    Draw draw = new Draw(Draw.mix(seed, 1));
    if (node.isContainerNode()) {
      return draw.oneIn(2)
          ? nodes.textNode(node.isArray() ? "a list" : "an object")
          : nodes.numberNode(7);
    }
    if (node.isNumber()) {
      return nodes.textNode(node.asText());
    }
    if (node.isBoolean()) {
      return nodes.textNode(node.asText());
    }
    return draw.oneIn(2) ? nodes.objectNode() : nodes.numberNode(7);
  }

  private static Optional<Violation> exact(
      List<Violation> violations, String place, Breach breach) {
    Set<String> keywords =
        switch (breach) {
          case MISSING -> Set.of("required", "dependentRequired");
          case TYPE -> Set.of("type");
          case ENUM -> Set.of("enum", "const");
        };
    // Of a value of another type, more may be wrong at the same place; of the others nothing.
    boolean only =
        violations.stream()
            .allMatch(
                one ->
                    one.pointer().equals(place)
                        && (breach == Breach.TYPE || keywords.contains(one.keyword())));
    return only
        ? violations.stream().filter(one -> keywords.contains(one.keyword())).findFirst()
        : Optional.empty();
  }

  private static Optional<Violation> alternative(List<Violation> violations, String place) {
    return violations.stream()
        .filter(one -> ALTERNATIVES.contains(one.keyword()) && place.startsWith(one.pointer()))
        .findFirst();
  }
}
