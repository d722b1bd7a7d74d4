package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.schema.Direction;
import dev.understudy.schema.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/*
 * Sets an object apart from alternatives that it should not match. Contracts often have alternatives
 * without a discriminator that are open and require nothing, so that an object of one is one of
 * another, too. It gets a member that the other declares, with a value that this one does not mind
 * but the other does: null, which says that there is none, if that will do.
 */
final class Distinction {

  private static final List<JsonNode> ODD =
      List.of(
          NullNode.getInstance(),
          JsonNodeFactory.instance.textNode("other"),
          JsonNodeFactory.instance.numberNode(0),
          JsonNodeFactory.instance.booleanNode(false),
          JsonNodeFactory.instance.arrayNode());

  private Distinction() {}

  /** Changes an object of one of the alternatives of {@code oneOf}, as far as that helps. */
  static void make(ObjectNode object, Schema schema, int own, Direction direction) {
    Schema mine = schema.within("/oneOf/" + own);
    int count = schema.source().path("oneOf").size();
    for (int i = 0; i < count; i++) {
      Schema other = schema.within("/oneOf/" + i);
      if (i != own && other.accepts(object, direction)) {
        spoil(object, mine, other, direction);
      }
    }
  }

  private static void spoil(ObjectNode object, Schema mine, Schema other, Direction direction) {
    for (String name : declared(other)) {
      if (object.has(name)) {
        continue;
      }
      for (JsonNode odd : ODD) {
        object.set(name, odd.isContainerNode() ? odd.deepCopy() : odd);
        if (mine.accepts(object, direction) && !other.accepts(object, direction)) {
          return;
        }
      }
      object.remove(name);
    }
  }

  private static Set<String> declared(Schema schema) {
    Set<String> names = new LinkedHashSet<>();
    for (Schema part : Flattening.of(Conjunction.of(List.of(schema))).parts()) {
      part.source().path("properties").fieldNames().forEachRemaining(names::add);
    }
    return names;
  }
}
