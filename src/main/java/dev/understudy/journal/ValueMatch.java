package dev.understudy.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.schema.Schema;
import java.util.List;
import java.util.Objects;

/** What one value must be. */
public sealed interface ValueMatch {

  /** In words, after 'expected'. */
  String expected();

  /** Whether a JSON value is so. */
  boolean takes(JsonNode value);

  /** Whether the text of a parameter or a header field is so. */
  boolean takesText(String text);

  /** Whether it is right that there is no value. */
  default boolean takesNothing() {
    return false;
  }

  /** That very value. A text of a parameter is compared to the text of the value. */
  record Equal(JsonNode value) implements ValueMatch {
    public Equal {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public String expected() {
      return value.toString();
    }

    @Override
    public boolean takes(JsonNode other) {
      return JsonDifferences.exact(value, other, "").isEmpty();
    }

    @Override
    public boolean takesText(String text) {
      return value.isValueNode() ? value.asText().equals(text) : value.toString().equals(text);
    }
  }

  /** A text in which a regular expression (ECMA-262) is found; numbers match by their text. */
  final class Matches implements ValueMatch {
    private final String pattern;
    private final Schema schema;

    /**
     * That expression; it is found anywhere, unless it begins with ^ and ends with $.
     *
     * @throws IllegalArgumentException if it is none
     */
    public Matches(String pattern) {
      this.pattern = pattern;
      this.schema = GivenSchema.pattern(pattern);
    }

    @Override
    public String expected() {
      return "a match of " + TextNode.valueOf(pattern);
    }

    @Override
    public boolean takes(JsonNode value) {
      return value.isValueNode() && !value.isNull() && takesText(value.asText());
    }

    @Override
    public boolean takesText(String text) {
      return schema.accepts(TextNode.valueOf(text));
    }
  }

  /** Any value at all, or none. */
  record Present(boolean present) implements ValueMatch {
    @Override
    public String expected() {
      return present ? "any value" : JsonDifferences.NOTHING;
    }

    @Override
    public boolean takes(JsonNode value) {
      return present;
    }

    @Override
    public boolean takesText(String text) {
      return present;
    }

    @Override
    public boolean takesNothing() {
      return !present;
    }
  }

  /** Whether one of the texts of a parameter is so, or it is right that there is none. */
  default boolean takesAny(List<String> texts) {
    return texts.isEmpty() ? takesNothing() : texts.stream().anyMatch(this::takesText);
  }
}
