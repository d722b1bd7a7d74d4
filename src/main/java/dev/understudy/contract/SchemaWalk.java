package dev.understudy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.SchemaRule.Role;
import dev.understudy.schema.Direction;
import dev.understudy.schema.Pointers;
import dev.understudy.schema.Schema;
import dev.understudy.schema.SchemaFault;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Goes to every schema that a contract uses, and through references to every schema within those,
 * to each once for a role and a direction.
 */
final class SchemaWalk {
  private static final List<String> REFERENCES = List.of("$ref", "$dynamicRef");
  private static final Map<String, Role> ONE = one();
  private static final Map<String, Role> LISTED =
      Map.of(
          "allOf", Role.PART, "anyOf", Role.VALUE, "oneOf", Role.VALUE, "prefixItems", Role.VALUE);
  private static final Map<String, Role> NAMED =
      Map.of(
          "properties", Role.VALUE,
          "patternProperties", Role.VALUE,
          "dependentSchemas", Role.CONDITION);

  /** A schema, and what it is there for. */
  record Visit(Schema schema, Role role, Direction direction) {}

  private record Place(String location, Role role, Direction direction) {}

  /** Who is told of each schema. */
  interface Visitor {
    void visit(Visit visit);
  }

  private final Visitor visitor;
  private final Set<Place> seen = new HashSet<>();
  private final Deque<Visit> waiting = new ArrayDeque<>();

  SchemaWalk(Visitor visitor) {
    this.visitor = visitor;
  }

  private static Map<String, Role> one() {
    Map<String, Role> roles = new LinkedHashMap<>();
    for (String keyword : List.of("items", "additionalProperties", "contains")) {
      roles.put(keyword, Role.VALUE);
    }
    for (String keyword : List.of("propertyNames", "unevaluatedItems", "unevaluatedProperties")) {
      roles.put(keyword, Role.PART);
    }
    for (String keyword : List.of("if", "then", "else", "not")) {
      roles.put(keyword, Role.CONDITION);
    }
    return roles;
  }

  /** Goes to all schemas of a contract. */
  void through(Contract contract) {
    contract.operations().forEach(this::operation);
    contract.webhooks().forEach(this::callback);
    while (!waiting.isEmpty()) {
      Visit next = waiting.remove();
      visitor.visit(next);
      inside(next);
    }
  }

  private void operation(Operation operation) {
    operation.parameters().forEach(one -> whole(one.schema(), Direction.REQUEST));
    operation.requestBody().ifPresent(body -> contents(body.content(), Direction.REQUEST));
    for (DeclaredResponse response : operation.responses().all()) {
      response.headers().forEach(header -> whole(header.schema(), Direction.RESPONSE));
      contents(response.content(), Direction.RESPONSE);
    }
    operation.callbacks().forEach(this::callback);
  }

  private void callback(Callback callback) {
    callback.operations().forEach(this::operation);
  }

  private void contents(List<Content> contents, Direction direction) {
    for (Content content : contents) {
      content.schema().ifPresent(schema -> whole(schema, direction));
    }
  }

  private void whole(Schema schema, Direction direction) {
    add(new Visit(schema, Role.WHOLE, direction));
  }

  private void add(Visit visit) {
    if (seen.add(new Place(visit.schema.location(), visit.role, visit.direction))) {
      waiting.add(visit);
    }
  }

  private void inside(Visit visit) {
    JsonNode source = visit.schema.source();
    for (String keyword : REFERENCES) {
      JsonNode reference = source.path(keyword);
      if (reference.isTextual()) {
        follow(visit, reference.textValue());
      }
    }
    ONE.forEach(
        (keyword, role) -> {
          if (source.path(keyword).isObject()) {
            within(visit, "/" + keyword, role);
          }
        });
    LISTED.forEach(
        (keyword, role) -> {
          for (int i = 0; i < source.path(keyword).size(); i++) {
            within(visit, Pointers.join("/" + keyword, i), role);
          }
        });
    NAMED.forEach(
        (keyword, role) ->
            source
                .path(keyword)
                .fieldNames()
                .forEachRemaining(name -> within(visit, Pointers.join("/" + keyword, name), role)));
  }

  // What a condition asks for is for the condition alone.
  private void within(Visit outer, String pointer, Role role) {
    Role inner = outer.role == Role.CONDITION ? Role.CONDITION : role;
    reaching(() -> add(new Visit(outer.schema.within(pointer), inner, outer.direction)));
  }

  private void follow(Visit outer, String reference) {
    reaching(() -> add(new Visit(outer.schema.follow(reference), outer.role, outer.direction)));
  }

  // Whoever compiled the schema has said what is wrong there.
  private static void reaching(Runnable step) {
    try {
      step.run();
    } catch (SchemaFault fault) {
      return;
    }
  }
}
