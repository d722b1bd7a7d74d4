package dev.understudy.validation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Builds the tree of one JSON text, and refuses what a parser by itself lets through. */
final class JsonTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser parser;
  private final Deque<JsonNode> open = new ArrayDeque<>();
  private String key = "";

  /** Of the text whose first token was just read. */
  JsonTree(JsonParser parser) {
    this.parser = parser;
  }

  JsonNode read() throws IOException, JsonReader.Malformed {
    JsonNode root = value(parser.currentToken());
    while (!open.isEmpty()) {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
        open.pop();
      } else if (token == JsonToken.FIELD_NAME) {
        key = key((ObjectNode) open.element());
      } else {
        put(open.element(), token);
      }
    }
    return root;
  }

  private void put(JsonNode parent, JsonToken token) throws IOException, JsonReader.Malformed {
    String name = key;
    JsonNode value = value(token);
    if (parent instanceof ArrayNode array) {
      array.add(value);
    } else {
      ((ObjectNode) parent).set(name, value);
    }
  }

  private String key(ObjectNode object) throws IOException, JsonReader.Malformed {
    String name = whole(parser.currentName());
    if (object.has(name)) {
      throw refused("the key '" + name + "' stands here a second time");
    }
    return name;
  }

  private JsonNode value(JsonToken token) throws IOException, JsonReader.Malformed {
    return switch (token) {
      case START_OBJECT -> opened(NODES.objectNode());
      case START_ARRAY -> opened(NODES.arrayNode());
      case VALUE_STRING -> NODES.textNode(whole(parser.getText()));
      case VALUE_NUMBER_INT -> integer();
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(decimal());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      default -> NODES.nullNode();
    };
  }

  private JsonNode opened(JsonNode node) {
    open.push(node);
    return node;
  }

  private JsonNode integer() throws IOException {
    return switch (parser.getNumberType()) {
      case INT -> NODES.numberNode(parser.getIntValue());
      case LONG -> NODES.numberNode(parser.getLongValue());
      default -> NODES.numberNode(parser.getBigIntegerValue());
    };
  }

  // A short text such as 1e1000000000 stands for a number that fills the memory once somebody
  // writes it out.
  private BigDecimal decimal() throws IOException, JsonReader.Malformed {
    BigDecimal value;
    try {
      value = parser.getDecimalValue();
    } catch (NumberFormatException e) {
      throw exponent();
    }
    if (Math.abs((long) value.scale()) > JsonReader.MAX_NUMBER) {
      throw exponent();
    }
    return value;
  }

  private JsonReader.Malformed exponent() {
    return refused("the exponent of a number is beyond " + JsonReader.MAX_NUMBER);
  }

  // Half of a surrogate pair is no character, and cannot be sent on (RFC 7493 §2.1).
  private String whole(@Nullable String text) throws JsonReader.Malformed {
    String known = text == null ? "" : text;
    for (int i = 0; i < known.length(); i++) {
      char c = known.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < known.length()
                && Character.isLowSurrogate(known.charAt(i + 1));
        if (!pair) {
          throw refused(JsonWording.HALF);
        }
        i++;
      }
    }
    return known;
  }

  private JsonReader.Malformed refused(String what) {
    return JsonReader.Malformed.at(parser.currentTokenLocation(), what);
  }
}
