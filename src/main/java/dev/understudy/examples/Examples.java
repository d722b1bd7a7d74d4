package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What schemas give as examples and defaults of a member, as far as valid: half of the time one of
 * them is the value; of an identity, a value that is built like it.
 */
final class Examples {

  private final Plans plans;
  private final List<Schema> whole;
  private final List<Schema> parts;
  private final boolean formatted;
  private volatile @Nullable List<JsonNode> valid;

  Examples(Plans plans, List<Schema> whole, List<Schema> parts) {
    this.plans = plans;
    this.whole = whole;
    this.parts = parts;
    this.formatted = parts.stream().anyMatch(part -> part.source().has("format"));
  }

  /**
   * A value, or null when another one is better.
   *
   * @param madeOfMembers whether an object's own members have examples that are better than its own
   */
  @Nullable JsonNode like(Hint hint, Draw draw, boolean madeOfMembers) {
    List<JsonNode> known = valid();
    if (known.isEmpty() || !draw.oneIn(2)) {
      return null;
    }
    JsonNode example = draw.pick(known);
    if (hint.isIdentity()) {
      return example.isTextual() && !formatted ? resembling(example.textValue(), draw) : null;
    }
    if (example.isObject() && madeOfMembers) {
      return null;
    }
    return example.isContainerNode() ? example.deepCopy() : example;
  }

  private @Nullable JsonNode resembling(String example, Draw draw) {
    JsonNode value = TextNode.valueOf(Resemblance.of(example, draw));
    return plans.accept(whole, value) ? value : null;
  }

  private List<JsonNode> valid() {
    List<JsonNode> known = valid;
    if (known == null) {
      known = plans.options().realistic() ? find() : List.of();
      valid = known;
    }
    return known;
  }

  private List<JsonNode> find() {
    List<JsonNode> found = new ArrayList<>();
    for (Schema part : parts) {
      JsonNode node = part.source();
      node.path("examples").forEach(found::add);
      for (String keyword : List.of("example", "default")) {
        if (node.has(keyword)) {
          found.add(node.get(keyword));
        }
      }
    }
    found.removeIf(value -> value.isNull() || !plans.accept(whole, value));
    return List.copyOf(found);
  }
}
