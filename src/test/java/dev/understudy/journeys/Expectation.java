package dev.understudy.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Compares an answer with what a journey expects: {@code "<any>"} stands for any value, {@code
 * "<contains …>"} for any text with that in it, and a member {@code "...": "..."} allows others.
 */
final class Expectation {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Expectation() {}

  /** What differs; empty where nothing does. */
  static List<String> differences(
      Journey.Message expected,
      int status,
      Function<String, @Nullable String> header,
      String body) {
    List<String> differences = new ArrayList<>();
    if (Integer.parseInt(expected.start()) != status) {
      differences.add("status " + status + " instead of " + expected.start());
    }
    for (Map.Entry<String, String> field : expected.headers().entrySet()) {
      String actual = header.apply(field.getKey());
      if (!fits(field.getValue(), actual)) {
        differences.add(field.getKey() + ": " + actual + " instead of " + field.getValue());
      }
    }
    if (!expected.body().isEmpty()) {
      compare("", tree(expected.body()), tree(body), differences);
    }
    if (!differences.isEmpty()) {
      differences.add("the body was: " + body);
    }
    return differences;
  }

  private static JsonNode tree(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + text, e);
    }
  }

  private static boolean fits(String expected, @Nullable String actual) {
    if (expected.equals("<none>")) {
      return actual == null;
    }
    if (actual == null) {
      return false;
    }
    if (expected.startsWith("<contains ")) {
      return actual.contains(expected.substring(10, expected.length() - 1));
    }
    return expected.equals("<any>") || expected.equals(actual);
  }

  private static void compare(
      String at, JsonNode expected, JsonNode actual, List<String> differences) {
    if (expected.isTextual() && expected.asText().startsWith("<")) {
      if (actual.isMissingNode() || !fits(expected.asText(), actual.asText())) {
        differences.add(at + " is " + actual + " instead of " + expected);
      }
    } else if (expected.isObject() && actual.isObject()) {
      compareObjects(at, expected, actual, differences);
    } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
      for (int i = 0; i < expected.size(); i++) {
        compare(at + "/" + i, expected.get(i), actual.get(i), differences);
      }
    } else if (!expected.equals(actual)) {
      differences.add(
          (at.isEmpty() ? "the body" : at) + " is " + actual + " instead of " + expected);
    }
  }

  private static void compareObjects(
      String at, JsonNode expected, JsonNode actual, List<String> differences) {
    expected
        .fields()
        .forEachRemaining(
            member -> {
              if (!member.getKey().equals("...")) {
                String name = member.getKey();
                compare(at + "/" + name, member.getValue(), actual.path(name), differences);
              }
            });
    actual
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!expected.has(name) && !expected.has("...")) {
                differences.add(at + "/" + name + " was not expected");
              }
            });
  }
}
