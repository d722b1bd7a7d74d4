package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** One schema object while it is compiled: its keywords, and the checks they have become so far. */
final class SchemaPart {

  private final Compilation compilation;
  private final Place place;
  private final ObjectNode schema;
  private final List<Check> checks = new ArrayList<>();

  SchemaPart(Compilation compilation, Place place, ObjectNode schema) {
    this.compilation = compilation;
    this.place = place;
    this.schema = schema;
  }

  Compilation compilation() {
    return compilation;
  }

  Place place() {
    return place;
  }

  Vocabulary vocabulary() {
    return place.resource().vocabulary();
  }

  List<Check> checks() {
    return checks;
  }

  void add(Check check) {
    checks.add(check);
  }

  void add(String keyword, Assertion assertion) {
    checks.add(new Asserted(site(keyword), assertion));
  }

  /** Replaces all checks so far by one that knows them. */
  void surround(Check outer) {
    checks.clear();
    checks.add(outer);
  }

  boolean has(String keyword) {
    return schema.has(keyword);
  }

  JsonNode path(String keyword) {
    return schema.path(keyword);
  }

  Site site(String keyword) {
    return compilation.site(place, keyword, Pointers.join(place.pointer(), keyword));
  }

  /** The check for the schema at a pointer relative to this one. */
  Check child(String tokens) {
    return compilation.check(place.child(tokens), place.resource());
  }

  Optional<Check> optionalChild(String keyword) {
    return has(keyword) ? Optional.of(child("/" + keyword)) : Optional.empty();
  }

  /** The checks for a list of schemas. */
  List<Check> children(String keyword) {
    JsonNode list = list(keyword);
    List<Check> children = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      children.add(child("/" + keyword + "/" + i));
    }
    return children;
  }

  Place resolve(String keyword, String reference) {
    return compilation.library().follow(place, keyword, reference);
  }

  Check reference(Place target) {
    return compilation.check(target, place.resource());
  }

  Optional<String> text(String keyword) {
    JsonNode node = schema.get(keyword);
    if (node == null) {
      return Optional.empty();
    }
    if (!node.isTextual()) {
      throw expected(keyword, "a string", node);
    }
    return Optional.of(node.textValue());
  }

  OptionalInt count(String keyword) {
    JsonNode node = schema.get(keyword);
    if (node == null) {
      return OptionalInt.empty();
    }
    OptionalLong count = Numbers.integer(node);
    if (count.isEmpty() || count.getAsLong() < 0) {
      throw expected(keyword, "a whole number from 0 on", node);
    }
    return OptionalInt.of((int) Math.min(count.getAsLong(), Integer.MAX_VALUE));
  }

  JsonNode object(String keyword) {
    JsonNode node = schema.path(keyword);
    if (!node.isMissingNode() && !node.isObject()) {
      throw expected(keyword, "an object", node);
    }
    return node;
  }

  JsonNode list(String keyword) {
    JsonNode node = schema.path(keyword);
    if (!node.isMissingNode() && !node.isArray()) {
      throw expected(keyword, "an array", node);
    }
    return node;
  }

  List<String> texts(String keyword) {
    List<String> texts = new ArrayList<>();
    for (JsonNode text : list(keyword)) {
      if (!text.isTextual()) {
        throw expected(keyword, "an array of strings", text);
      }
      texts.add(text.textValue());
    }
    return texts;
  }

  SchemaFault fault(String keyword, String message) {
    return place.fault(keyword, message);
  }

  private SchemaFault expected(String keyword, String what, JsonNode got) {
    return fault(keyword, keyword + ": expected " + what + " but got " + Words.describe(got));
  }
}
