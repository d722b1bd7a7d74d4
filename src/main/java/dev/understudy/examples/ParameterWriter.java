package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Style;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Writes the value of a parameter in its style (OpenAPI 3.1.1 §4.8.12.4, RFC 6570 §3.2). */
final class ParameterWriter {
  private ParameterWriter() {}

  /**
   * The text as it stands in the path, in the field, in the cookie, or, with its name, in the
   * query; empty for an empty list in the query, which is written by leaving it out.
   */
  static String write(Parameter parameter, JsonNode value) {
    UnaryOperator<String> escape = escape(parameter);
    if (parameter.content().isPresent()) {
      boolean plain = value.isTextual() && !parameter.content().get().isJson();
      String text = escape.apply(plain ? value.textValue() : value.toString());
      return isNamed(parameter) ? encoded(parameter.name()) + "=" + text : text;
    }
    String name = isNamed(parameter) ? encoded(parameter.name()) : parameter.name();
    return write(new Written(name, parameter.style(), parameter.explode(), escape), value);
  }

  /**
   * Whether the style has a way to write that value: most know lists and objects of plain values.
   */
  static boolean isWritable(Parameter parameter, JsonNode value) {
    return parameter.content().isPresent()
        || parameter.style() == Style.DEEP_OBJECT
        || !value.isContainerNode()
        || value.valueStream().allMatch(JsonNode::isValueNode);
  }

  /** A member of a form, written as a query parameter is. */
  static String write(String name, Style style, boolean explode, JsonNode value) {
    return write(new Written(encoded(name), style, explode, ParameterWriter::encoded), value);
  }

  private static boolean isNamed(Parameter parameter) {
    return parameter.in() == Parameter.In.QUERY || parameter.in() == Parameter.In.COOKIE;
  }

  private static UnaryOperator<String> escape(Parameter parameter) {
    if (parameter.in() == Parameter.In.HEADER) {
      return text -> text;
    }
    // A label's parts are divided by dots.
    return parameter.style() == Style.LABEL
        ? text -> encoded(text).replace(".", "%2E")
        : ParameterWriter::encoded;
  }

  /** How a value is written. */
  private record Written(String name, Style style, boolean explode, UnaryOperator<String> escape) {}

  private static String write(Written how, JsonNode value) {
    return switch (how.style()) {
      case SIMPLE -> parts(how, value, ",", how.explode() ? "=" : ",");
      case LABEL -> "." + parts(how, value, how.explode() ? "." : ",", how.explode() ? "=" : ",");
      case MATRIX -> matrix(how, value);
      case FORM -> form(how, value, ",");
      case SPACE_DELIMITED -> form(how, value, "%20");
      case PIPE_DELIMITED -> form(how, value, "%7C");
      case DEEP_OBJECT -> String.join("&", deep(how, how.name(), value));
    };
  }

  private static String matrix(Written how, JsonNode value) {
    if (how.explode() && value.isArray()) {
      return value
          .valueStream()
          .map(item -> ";" + how.name() + "=" + text(how, item))
          .collect(Collectors.joining());
    }
    return how.explode() && value.isObject()
        ? ";" + parts(how, value, ";", "=")
        : ";" + how.name() + "=" + parts(how, value, ",", ",");
  }

  private static String form(Written how, JsonNode value, String between) {
    if (how.explode() && value.isArray()) {
      return value
          .valueStream()
          .map(item -> how.name() + "=" + text(how, item))
          .collect(Collectors.joining("&"));
    }
    if (how.explode() && value.isObject()) {
      return parts(how, value, "&", "=");
    }
    return value.isContainerNode() && value.isEmpty()
        ? ""
        : how.name() + "=" + parts(how, value, between, between);
  }

  private static String parts(Written how, JsonNode value, String between, String after) {
    if (value.isArray()) {
      return value.valueStream().map(item -> text(how, item)).collect(Collectors.joining(between));
    }
    return value.isObject()
        ? value
            .propertyStream()
            .map(
                member ->
                    how.escape().apply(member.getKey()) + after + text(how, member.getValue()))
            .collect(Collectors.joining(between))
        : text(how, value);
  }

  private static List<String> deep(Written how, String name, JsonNode value) {
    List<String> pairs = new ArrayList<>();
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      String inner = name + "[" + encoded(member.getKey()) + "]";
      if (member.getValue().isObject()) {
        pairs.addAll(deep(how, inner, member.getValue()));
      } else if (member.getValue().isArray()) {
        member.getValue().forEach(item -> pairs.add(inner + "=" + text(how, item)));
      } else {
        pairs.add(inner + "=" + text(how, member.getValue()));
      }
    }
    return value.isObject() ? pairs : List.of(name + "=" + text(how, value));
  }

  private static String text(Written how, JsonNode value) {
    String text = value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
    return how.escape().apply(text);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
