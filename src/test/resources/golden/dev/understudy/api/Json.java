package dev.understudy.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/** Reads values of the contract from trees and writes them to trees, without reflection. */
@Generated("understudy")
public final class Json {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Json() {}

  public static ObjectNode object() {
    return NODES.objectNode();
  }

  public static boolean isAbsent(JsonNode json) {
    return json == null || json.isNull() || json.isMissingNode();
  }

  public static void require(Object value, String type, String member) {
    if (value == null) {
      throw new IllegalArgumentException(type + ": '" + member + "' is required and missing");
    }
  }

  public static <T> List<T> copy(List<T> list) {
    return list == null ? null : Collections.unmodifiableList(new ArrayList<>(list));
  }

  public static <T> Map<String, T> copy(Map<String, T> map) {
    return map == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  public static JsonNode write(Object value) {
    if (value instanceof JsonWritable writable) {
      return writable.toJson();
    }
    if (value instanceof String text) {
      return NODES.textNode(text);
    }
    if (value instanceof Number number) {
      return writeNumber(number);
    }
    if (value instanceof Boolean flag) {
      return NODES.booleanNode(flag);
    }
    if (value instanceof JsonNode json) {
      return json;
    }
    if (value instanceof Collection<?> items) {
      ArrayNode array = NODES.arrayNode(items.size());
      items.forEach(item -> array.add(write(item)));
      return array;
    }
    if (value instanceof Map<?, ?> members) {
      ObjectNode object = NODES.objectNode();
      members.forEach((name, member) -> object.set((String) name, write(member)));
      return object;
    }
    // An Instant and a LocalDate spell themselves as RFC 3339 wants it.
    return value == null ? NODES.nullNode() : NODES.textNode(value.toString());
  }

  private static JsonNode writeNumber(Number number) {
    if (number instanceof Integer value) {
      return NODES.numberNode(value.intValue());
    }
    if (number instanceof Long value) {
      return NODES.numberNode(value.longValue());
    }
    if (number instanceof Double value) {
      return NODES.numberNode(value.doubleValue());
    }
    if (number instanceof Float value) {
      return NODES.numberNode(value.floatValue());
    }
    return number instanceof BigInteger value
        ? NODES.numberNode(value)
        : NODES.numberNode(new BigDecimal(number.toString()));
  }

  public static <T> List<T> readList(JsonNode json, Function<JsonNode, T> item) {
    if (isAbsent(json)) {
      return null;
    }
    expect(json.isArray(), json, "an array");
    List<T> list = new ArrayList<>(json.size());
    json.forEach(element -> list.add(item.apply(element)));
    return list;
  }

  public static <T> Map<String, T> readMap(JsonNode json, Function<JsonNode, T> value) {
    if (isAbsent(json)) {
      return null;
    }
    expect(json.isObject(), json, "an object");
    Map<String, T> map = new LinkedHashMap<>();
    json.properties().forEach(member -> map.put(member.getKey(), value.apply(member.getValue())));
    return map;
  }

  public static <T> Function<JsonNode, List<T>> listReader(Function<JsonNode, T> item) {
    return json -> readList(json, item);
  }

  public static <T> Function<JsonNode, Map<String, T>> mapReader(Function<JsonNode, T> value) {
    return json -> readMap(json, value);
  }

  public static JsonNode readJsonNode(JsonNode json) {
    return json;
  }

  /** The fields of a form. */
  public static JsonObject readJsonObject(JsonNode json) {
    return isAbsent(json) ? null : new JsonObject(json.toString());
  }

  public static String readString(JsonNode json) {
    if (isAbsent(json)) {
      return null;
    }
    expect(json.isValueNode(), json, "a string");
    return json.asText();
  }

  public static Boolean readBoolean(JsonNode json) {
    if (isAbsent(json)) {
      return null;
    }
    expect(json.isBoolean(), json, "true or false");
    return json.booleanValue();
  }

  public static Integer readInteger(JsonNode json) {
    if (isAbsent(json)) {
      return null;
    }
    expect(json.canConvertToExactIntegral() && json.canConvertToInt(), json, "an integer");
    return json.intValue();
  }

  public static Long readLong(JsonNode json) {
    if (isAbsent(json)) {
      return null;
    }
    expect(json.canConvertToExactIntegral() && json.canConvertToLong(), json, "a long integer");
    return json.longValue();
  }

  public static Float readFloat(JsonNode json) {
    return isAbsent(json) ? null : number(json).floatValue();
  }

  public static Double readDouble(JsonNode json) {
    return isAbsent(json) ? null : number(json).doubleValue();
  }

  public static BigDecimal readBigDecimal(JsonNode json) {
    return isAbsent(json) ? null : number(json).decimalValue();
  }

  public static Instant readInstant(JsonNode json) {
    return isAbsent(json) ? null : Instant.parse(readString(json));
  }

  public static LocalDate readLocalDate(JsonNode json) {
    return isAbsent(json) ? null : LocalDate.parse(readString(json));
  }

  private static JsonNode number(JsonNode json) {
    expect(json.isNumber(), json, "a number");
    return json;
  }

  private static void expect(boolean right, JsonNode json, String expected) {
    if (!right) {
      throw new IllegalArgumentException(json + " is not " + expected);
    }
  }
}
