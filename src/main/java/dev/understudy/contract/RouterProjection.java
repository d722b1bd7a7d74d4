package dev.understudy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/**
 * A contract as {@code vertx-web-openapi-router} accepts it, for a service that stands on Vert.x
 * alone. The operations stay as they are; what that library refuses is said in words that it knows.
 */
@NullMarked
public final class RouterProjection {

  // Those of io.vertx.openapi.contract.MediaType in 5.0.8.
  private static final Set<String> KNOWN_MEDIA_TYPES =
      Set.of(
          "application/json",
          "application/json; charset=utf-8",
          "application/hal+json",
          "application/octet-stream",
          "multipart/form-data",
          "text/plain",
          "text/plain; charset=utf-8");

  // What stands under these is somebody's data, even where it looks like OpenAPI.
  private static final Set<String> DATA = Set.of("example", "examples", "default", "enum", "const");

  // Under these the keys are names that somebody chose, even where they look like keywords.
  private static final Set<String> NAMED =
      Set.of(
          "paths",
          "schemas",
          "responses",
          "parameters",
          "requestBodies",
          "headers",
          "callbacks",
          "properties",
          "patternProperties",
          "definitions",
          "$defs",
          "dependentSchemas");

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  // A text is checked as a buffer there, which fits no schema; bytes are not checked at all.
  private static final JsonNode TEXT =
      NODES
          .objectNode()
          .set("schema", NODES.objectNode().put("type", "string").put("format", "binary"));

  private RouterProjection() {}

  /** Returns the projection and leaves the contract as it is. */
  public static JsonNode of(JsonNode contract) {
    JsonNode projection = project(contract);
    for (JsonNode server : projection.path("servers")) {
      if (server instanceof ObjectNode object) {
        settle(object);
      }
    }
    return projection;
  }

  private static JsonNode project(JsonNode node) {
    if (node.isArray()) {
      ArrayNode items = NODES.arrayNode(node.size());
      node.forEach(item -> items.add(project(item)));
      return items;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode members = NODES.objectNode();
    node.properties()
        .forEach(member -> members.set(member.getKey(), under(member.getKey(), member.getValue())));
    JsonNode body = members.path("requestBody").path("content");
    if (body.isObject() && body.isEmpty()) {
      members.remove("requestBody");
    }
    return members.path("nullable").isBoolean() ? settleNullable(members) : members;
  }

  private static JsonNode under(String keyword, JsonNode value) {
    if (DATA.contains(keyword) || keyword.startsWith("x-")) {
      return value;
    }
    if (value.isObject() && keyword.equals("content")) {
      return projectContent(value);
    }
    return value.isObject() && NAMED.contains(keyword) ? projectNamed(value) : project(value);
  }

  private static JsonNode projectNamed(JsonNode node) {
    ObjectNode members = NODES.objectNode();
    node.properties().forEach(member -> members.set(member.getKey(), project(member.getValue())));
    return members;
  }

  /** JSON under any name becomes plain JSON; other media types that are not known are left out. */
  private static JsonNode projectContent(JsonNode content) {
    ObjectNode known = NODES.objectNode();
    content
        .properties()
        .forEach(
            type -> {
              String name = type.getKey();
              if (KNOWN_MEDIA_TYPES.contains(name)) {
                known.set(name, name.startsWith("text/") ? TEXT : project(type.getValue()));
              } else if (name.contains("json") && !content.has("application/json")) {
                known.set("application/json", project(type.getValue()));
              }
            });
    return known;
  }

  /** {@code nullable} is not heeded there, an alternative is. */
  private static JsonNode settleNullable(ObjectNode schema) {
    boolean nullable = schema.remove("nullable").booleanValue();
    if (!nullable) {
      return schema;
    }
    ObjectNode choice = NODES.objectNode();
    choice.putArray("anyOf").add(schema).addObject().putArray("enum").addNull();
    return choice;
  }

  /** Server variables get their defaults, and a relative address gets a host. */
  private static void settle(ObjectNode server) {
    String url = server.path("url").asText();
    JsonNode variables = server.path("variables");
    for (var variable : variables.properties()) {
      url =
          url.replace("{" + variable.getKey() + "}", variable.getValue().path("default").asText());
    }
    server.put("url", url.startsWith("/") ? "http://localhost" + url : url);
    server.remove("variables");
  }
}
