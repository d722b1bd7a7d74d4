package dev.understudy.journal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.exchange.Finding;
import dev.understudy.schema.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads a verification from JSON, and finds everything that is wrong with it. */
final class VerificationReader {
  private static final Set<String> MEMBERS =
      new TreeSet<>(
          Set.of(
              "operation_id",
              "method",
              "path",
              "status",
              "path_parameters",
              "query",
              "headers",
              "body",
              "exactly",
              "at_least",
              "at_most",
              "after"));
  private static final Set<String> OF_BODY =
      new TreeSet<>(Set.of("subset", "equals", "at", "schema"));
  private static final Set<String> OF_VALUE = new TreeSet<>(Set.of("equals", "matches", "present"));

  private final List<Finding> findings = new ArrayList<>();
  private final List<Condition> conditions = new ArrayList<>();

  Verification read(JsonNode tree) throws Unreadable {
    if (!tree.isObject()) {
      add("", "type", "expected an object such as {\"operation_id\": \"createPet\"}");
      throw new Unreadable(findings);
    }
    known(tree, MEMBERS, "");
    call(tree);
    values(tree, "path_parameters", Condition.In.PATH);
    values(tree, "query", Condition.In.QUERY);
    values(tree, "headers", Condition.In.HEADER);
    if (tree.has("body")) {
      body(tree.get("body"));
    }
    Times times = times(tree);
    long after = count(tree, "after").orElse(0L);
    if (conditions.isEmpty() && findings.isEmpty()) {
      add("", "minProperties", "says nothing about the calls; name an operation_id, for example");
    }
    if (!findings.isEmpty()) {
      throw new Unreadable(findings);
    }
    return new Verification(conditions, times, after);
  }

  private void call(JsonNode tree) {
    text(tree, "operation_id").ifPresent(id -> conditions.add(new Condition.OfOperation(id)));
    text(tree, "method")
        .ifPresent(method -> conditions.add(new Condition.Method(method.toUpperCase(Locale.ROOT))));
    text(tree, "path").ifPresent(path -> conditions.add(new Condition.AtPath(path)));
    JsonNode status = tree.path("status");
    if (!status.isMissingNode()) {
      Optional<StatusRange> range = StatusRange.parse(status.asText(""));
      range.ifPresent(it -> conditions.add(new Condition.Answered(it)));
      if (range.isEmpty()) {
        add("/status", "format", status + " is not a status such as 404, or a class such as 4XX");
      }
    }
  }

  private void values(JsonNode tree, String name, Condition.In in) {
    JsonNode values = tree.path(name);
    if (!values.isMissingNode() && !values.isObject()) {
      add("/" + name, "type", "expected an object of conditions by name");
    }
    for (Map.Entry<String, JsonNode> member : values.properties()) {
      String pointer = Pointers.join("/" + name, member.getKey());
      value(member.getValue(), pointer)
          .ifPresent(it -> conditions.add(new Condition.Value(in, member.getKey(), it)));
    }
  }

  private Optional<ValueMatch> value(JsonNode tree, String pointer) {
    if (!tree.isObject() || tree.size() != 1) {
      add(pointer, "oneOf", "expected one of {\"equals\": …}, {\"matches\": …}, {\"present\": …}");
      return Optional.empty();
    }
    known(tree, OF_VALUE, pointer);
    if (tree.has("equals")) {
      return Optional.of(new ValueMatch.Equal(tree.get("equals")));
    }
    if (tree.has("matches")) {
      return guarded(
          pointer + "/matches", () -> new ValueMatch.Matches(tree.get("matches").asText()));
    }
    if (tree.has("present") && !tree.get("present").isBoolean()) {
      add(pointer + "/present", "type", "expected true or false");
    }
    return Optional.of(new ValueMatch.Present(tree.path("present").asBoolean()));
  }

  private void body(JsonNode tree) {
    if (!tree.isObject() || tree.isEmpty()) {
      add("/body", "type", "expected an object with some of " + String.join(", ", OF_BODY));
      return;
    }
    known(tree, OF_BODY, "/body");
    if (tree.has("subset")) {
      conditions.add(new Condition.OfBody(new BodyMatch.Subset(tree.get("subset"))));
    }
    if (tree.has("equals")) {
      conditions.add(new Condition.OfBody(new BodyMatch.Equal(tree.get("equals"))));
    }
    for (Map.Entry<String, JsonNode> place : tree.path("at").properties()) {
      String pointer = Pointers.join("/body/at", place.getKey());
      value(place.getValue(), pointer)
          .flatMap(it -> guarded(pointer, () -> new BodyMatch.At(place.getKey(), it)))
          .ifPresent(it -> conditions.add(new Condition.OfBody(it)));
    }
    if (tree.has("schema")) {
      guarded("/body/schema", () -> new BodyMatch.Valid(tree.get("schema")))
          .ifPresent(it -> conditions.add(new Condition.OfBody(it)));
    }
  }

  /** Makes what guards itself. */
  private interface Making<T> {
    T make();
  }

  private <T> Optional<T> guarded(String pointer, Making<? extends T> making) {
    try {
      return Optional.of(making.make());
    } catch (IllegalArgumentException e) {
      add(pointer, "format", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Times times(JsonNode tree) {
    Optional<Long> exactly = count(tree, "exactly");
    Optional<Long> least = count(tree, "at_least");
    Optional<Long> most = count(tree, "at_most");
    if (exactly.isPresent() && (least.isPresent() || most.isPresent())) {
      add("/exactly", "not", "stands beside at_least or at_most; say one or the other");
    }
    if (exactly.isPresent()) {
      return Times.exactly(exactly.get());
    }
    if (least.isEmpty() && most.isEmpty()) {
      return Times.SOME;
    }
    long from = least.orElse(0L);
    long to = most.orElse(Long.MAX_VALUE);
    if (from > to) {
      add("/at_most", "minimum", to + " is less than at_least, which is " + from);
      return Times.SOME;
    }
    return new Times(from, to);
  }

  private Optional<Long> count(JsonNode tree, String name) {
    JsonNode count = tree.path(name);
    if (count.isMissingNode()) {
      return Optional.empty();
    }
    if (!count.isIntegralNumber() || !count.canConvertToLong() || count.longValue() < 0) {
      add("/" + name, "type", count + " is not a whole number from 0 on");
      return Optional.empty();
    }
    return Optional.of(count.longValue());
  }

  private Optional<String> text(JsonNode tree, String name) {
    JsonNode text = tree.path(name);
    if (!text.isMissingNode() && !text.isTextual()) {
      add("/" + name, "type", "expected a string");
    }
    return Optional.ofNullable(text.textValue());
  }

  private void known(JsonNode tree, Set<String> names, String pointer) {
    for (Map.Entry<String, JsonNode> member : tree.properties()) {
      if (!names.contains(member.getKey())) {
        add(
            Pointers.join(pointer, member.getKey()),
            "additionalProperties",
            "is not known; there are " + String.join(", ", names));
      }
    }
  }

  private void add(String pointer, String keyword, String detail) {
    String shorter = detail.length() <= 300 ? detail : detail.substring(0, 300) + "…";
    findings.add(new Finding(Finding.In.BODY, pointer, keyword, shorter));
  }
}
