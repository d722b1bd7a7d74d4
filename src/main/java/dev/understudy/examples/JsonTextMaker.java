package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.contract.MediaType;
import dev.understudy.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Strings that hold JSON, as their {@code contentMediaType} says: of a value of their {@code
 * contentSchema}, if there is one (JSON Schema Validation 2020-12 §8).
 */
final class JsonTextMaker implements Form {

  private final Plans plans;
  private final List<Schema> parts;
  private final Optional<Plan> content;
  private final boolean encoded;
  private final Form otherwise;

  private JsonTextMaker(Plans plans, List<Schema> parts, Schema asking, Form otherwise) {
    this.plans = plans;
    this.parts = parts;
    this.content =
        asking.source().has("contentSchema")
            ? Optional.of(plans.of(List.of(asking.within("/contentSchema"))))
            : Optional.empty();
    this.encoded = asking.source().path("contentEncoding").asText().equalsIgnoreCase("base64");
    this.otherwise = otherwise;
  }

  /** The form of strings that hold JSON, or that other form where they hold something else. */
  static Form of(Plans plans, List<Schema> parts, Form otherwise) {
    for (Schema part : parts) {
      String type = part.source().path("contentMediaType").asText("");
      if (MediaType.parse(type).filter(MediaType::isJson).isPresent()) {
        return new JsonTextMaker(plans, parts, part, otherwise);
      }
    }
    return otherwise;
  }

  @Override
  public @Nullable JsonNode make(Spot spot, Hint hint, long seed) {
    JsonNode held = held(spot, seed);
    if (held != null) {
      JsonNode text = TextNode.valueOf(written(held.toString()));
      if (plans.accept(parts, text)) {
        return text;
      }
    }
    return otherwise.make(spot, hint, seed);
  }

  private @Nullable JsonNode held(Spot spot, long seed) {
    if (content.isEmpty()) {
      Draw draw = new Draw(seed);
      return JsonNodeFactory.instance.objectNode().put(draw.pick(Words.NOUNS), draw.between(1, 99));
    }
    Plan plan = content.get();
    return plan.isPossible() ? plan.make(spot.inside(plan.origin(), 0, 1), Hint.NONE, seed) : null;
  }

  private String written(String json) {
    return encoded
        ? Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8))
        : json;
  }

  @Override
  public boolean fits(int levels) {
    return otherwise.fits(levels);
  }

  @Override
  public boolean isComposite() {
    return false;
  }
}
