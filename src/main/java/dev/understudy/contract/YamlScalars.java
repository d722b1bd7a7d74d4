package dev.understudy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * What a plain scalar means by YAML 1.2's core schema (YAML 1.2.2 §10.3.2). Dates stay strings, and
 * so do {@code yes} and {@code no}, and the numbers that JSON cannot write: {@code .inf} and {@code
 * .nan}, and those of more than 400 characters.
 */
final class YamlScalars {
  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);
  private static final String CORE = "tag:yaml.org,2002:";
  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
  private static final Set<String> TRUES = Set.of("true", "True", "TRUE");
  private static final Set<String> FALSES = Set.of("false", "False", "FALSE");
  private static final int NUMBER_LENGTH = 400;

  private YamlScalars() {}

  static JsonNode resolve(ScalarEvent event) {
    String tag = event.getTag().orElse("");
    boolean text = tag.isEmpty() ? !event.isPlain() : tag.equals("!") || tag.equals(CORE + "str");
    return text ? NODES.textNode(event.getValue()) : plain(event.getValue());
  }

  /** Whether the value is what that tag says, which may say nothing. */
  static boolean fits(JsonNode value, String tag) {
    return switch (tag.startsWith(CORE) ? tag.substring(CORE.length()) : tag) {
      case "", "!" -> true;
      case "str" -> value.isTextual();
      case "null" -> value.isNull();
      case "bool" -> value.isBoolean();
      case "int" -> value.isIntegralNumber();
      case "float" -> value.isNumber();
      case "seq" -> value.isArray();
      case "map" -> value.isObject();
      default -> false;
    };
  }

  private static JsonNode plain(String text) {
    if (NULLS.contains(text)) {
      return NODES.nullNode();
    }
    if (TRUES.contains(text) || FALSES.contains(text)) {
      return NODES.booleanNode(TRUES.contains(text));
    }
    return mayBeNumber(text) ? number(text) : NODES.textNode(text);
  }

  private static boolean mayBeNumber(String text) {
    char first = text.charAt(0);
    boolean begins = (first >= '0' && first <= '9') || "+-.".indexOf(first) >= 0;
    return begins && text.length() <= NUMBER_LENGTH;
  }

  private static JsonNode number(String text) {
    if (text.matches("[-+]?[0-9]+")) {
      return integer(new BigInteger(text.startsWith("+") ? text.substring(1) : text));
    }
    if (text.matches("0x[0-9a-fA-F]+")) {
      return integer(new BigInteger(text.substring(2), 16));
    }
    if (text.matches("0o[0-7]+")) {
      return integer(new BigInteger(text.substring(2), 8));
    }
    if (text.matches("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?")) {
      return NODES.numberNode(new BigDecimal(text));
    }
    return NODES.textNode(text);
  }

  // The smallest kind of node that holds it, as a JSON parser chooses: nodes of two kinds are never
  // equal.
  private static JsonNode integer(BigInteger value) {
    if (value.bitLength() < Integer.SIZE) {
      return NODES.numberNode(value.intValue());
    }
    return value.bitLength() < Long.SIZE
        ? NODES.numberNode(value.longValue())
        : NODES.numberNode(value);
  }
}
