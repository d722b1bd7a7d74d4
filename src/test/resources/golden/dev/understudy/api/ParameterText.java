package dev.understudy.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.annotation.processing.Generated;

/**
 * Spells parameters by their style, as OpenAPI's "Style Values" has it. One that has a media type
 * in place of a style is spelt as JSON.
 */
@Generated("understudy")
final class ParameterText {

  // RFC 3986 §2.3, and §2.2 with the escapes that stand already.
  private static final String UNRESERVED = "-._~";
  private static final String LITERAL = UNRESERVED + "!$&'()*+,;=:@/%";

  private static final Map<String, String> SEPARATORS =
      Map.of("spaceDelimited", "%20", "pipeDelimited", "%7C");

  private ParameterText() {}

  static String path(String name, JsonNode value, String style, boolean explode) {
    if (style.equals("label")) {
      List<String> parts = parts(value, style, explode, text -> encode(text).replace(".", "%2E"));
      return "." + String.join(explode ? "." : ",", parts);
    }
    List<String> parts = parts(value, style, explode, ParameterText::encode);
    if (!style.equals("matrix")) {
      return segment(String.join(",", parts));
    }
    String lead = ";" + encode(name) + "=";
    if (!explode || !value.isContainerNode()) {
      return lead + String.join(",", parts);
    }
    return parts.stream()
        .map(part -> (value.isArray() ? lead : ";") + part)
        .collect(Collectors.joining());
  }

  static String query(String name, JsonNode value, String style, boolean explode) {
    if (style.equals("deepObject") && value.isObject()) {
      return value.properties().stream()
          .map(member -> deep(name, member.getKey(), member.getValue()))
          .collect(Collectors.joining("&"));
    }
    List<String> parts = parts(value, style, explode, ParameterText::encode);
    String lead = encode(name) + "=";
    boolean apart = explode && !style.isEmpty();
    if (apart && value.isArray()) {
      return parts.stream().map(lead::concat).collect(Collectors.joining("&"));
    }
    return apart && value.isObject()
        ? String.join("&", parts)
        : lead + String.join(SEPARATORS.getOrDefault(style, ","), parts);
  }

  private static String deep(String name, String key, JsonNode value) {
    return encode(name + "[" + key + "]") + "=" + encode(text(value));
  }

  static String header(JsonNode value, String style, boolean explode) {
    return String.join(",", parts(value, style, explode, UnaryOperator.identity()));
  }

  /** Escapes what no path can hold, where the contract's own text holds it. */
  static String literal(String path) {
    return escape(path, LITERAL);
  }

  private static List<String> parts(
      JsonNode value, String style, boolean explode, UnaryOperator<String> spelling) {
    if (style.isEmpty() || !value.isContainerNode()) {
      return List.of(spelling.apply(style.isEmpty() ? value.toString() : text(value)));
    }
    List<String> parts = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(item -> parts.add(spelling.apply(text(item))));
      return parts;
    }
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      String key = spelling.apply(member.getKey());
      String text = spelling.apply(text(member.getValue()));
      parts.addAll(explode ? List.of(key + "=" + text) : List.of(key, text));
    }
    return parts;
  }

  private static String text(JsonNode value) {
    return value.isValueNode() ? value.asText() : value.toString();
  }

  private static String encode(String text) {
    return escape(text, UNRESERVED);
  }

  /** A segment of dots alone would lead elsewhere (RFC 3986 §5.2.4). */
  private static String segment(String text) {
    return text.equals(".") || text.equals("..") ? text.replace(".", "%2E") : text;
  }

  private static String escape(String text, String kept) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      char letter = (char) (octet & 0xFF);
      if (isLetterOrDigit(letter) || kept.indexOf(letter) >= 0) {
        escaped.append(letter);
      } else {
        escaped.append(String.format("%%%02X", (int) letter));
      }
    }
    return escaped.toString();
  }

  private static boolean isLetterOrDigit(char letter) {
    return letter < 0x80 && Character.isLetterOrDigit(letter);
  }
}
