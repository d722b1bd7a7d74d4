package dev.understudy.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.exchange.Body;
import dev.understudy.exchange.Entrance;
import dev.understudy.exchange.Reply;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/**
 * Asks the Organizations API without a port, as its first owner.
 *
 * @param of what is asked
 * @param base what goes before each path
 */
record Asking(Entrance of, String base) {
  static final String ORGANIZATIONS = "/v1/organizations";
  static final String MEMBERS = "/v1/organizations/org_01HABC/members";

  Asking(Entrance of) {
    this(of, "");
  }

  /** Sends that, with header fields by name and value. */
  Reply send(String method, String path, String body, String... fields) {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    headers.add("Authorization", "Bearer 3qpr_sk_live_owner");
    if (!body.isEmpty()) {
      headers.add("Content-Type", "application/json");
    }
    for (int i = 0; i < fields.length; i += 2) {
      headers.add(fields[i], fields[i + 1]);
    }
    return of.respond(method, base + path, null, headers, Buffer.buffer(body)).result();
  }

  Reply get(String path, String... fields) {
    return send("GET", path, "", fields);
  }

  Reply create(String name, String... fields) {
    return send("POST", ORGANIZATIONS, "{\"name\":\"" + name + "\"}", fields);
  }

  Reply invite(String email, String... fields) {
    String body = "{\"email\":\"" + email + "\",\"role\":\"editor\"}";
    return send("POST", MEMBERS, body, fields);
  }

  /** How many organizations the owner sees. */
  int total(String... fields) {
    return json(get(ORGANIZATIONS, fields)).path("total").asInt(-1);
  }

  static JsonNode json(Reply reply) {
    return ((Body.Json) reply.body()).tree();
  }

  static String member(Reply reply, String name) {
    return json(reply).path(name).asText();
  }
}
