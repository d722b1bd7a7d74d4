package dev.understudy.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the secrets out of a JSON value: members that their schema calls {@code writeOnly} or a
 * {@code password}, members whose name says it, with everything in them, and texts that are known
 * as secrets from elsewhere.
 */
final class SecretTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final KnownSecrets known;
  private int taken;

  SecretTree(KnownSecrets known) {
    this.known = known;
  }

  static boolean isSecret(Facets facets) {
    return facets.says("writeOnly") || facets.says("format", "password");
  }

  /** Remembers the secrets of a value. */
  void collect(JsonNode value, @Nullable Facets facets) {
    collect(value, facets, null);
  }

  private void collect(JsonNode value, @Nullable Facets facets, @Nullable Secret forced) {
    if (value.isObject()) {
      value
          .properties()
          .forEach(
              member -> {
                @Nullable Facets inner = member(facets, member.getKey());
                collect(member.getValue(), inner, secret(member.getKey(), inner, forced));
              });
    } else if (value.isArray()) {
      @Nullable Facets inner = facets == null ? null : facets.item().orElse(null);
      value.forEach(item -> collect(item, inner, forced));
    } else if (forced != null && (value.isTextual() || value.isNumber())) {
      known.add(value.asText(), forced);
    }
  }

  /** How many secrets were taken out so far. */
  int taken() {
    return taken;
  }

  /** The value without its secrets. */
  JsonNode redact(JsonNode value, @Nullable Facets facets) {
    return redact(value, facets, null);
  }

  /** The value of a parameter, all of which is hidden where it is a secret. */
  JsonNode parameter(JsonNode value, Optional<Secret> secret) {
    return redact(value, null, secret.orElse(null));
  }

  private JsonNode redact(JsonNode value, @Nullable Facets facets, @Nullable Secret forced) {
    if (value.isObject()) {
      return object(value, facets, forced);
    }
    if (value.isArray()) {
      return array(value, facets, forced);
    }
    if (forced != null && (value.isTextual() || value.isNumber())) {
      return taken(forced.mark());
    }
    if (!value.isTextual()) {
      return value;
    }
    String hidden = known.hide(value.textValue());
    return hidden.equals(value.textValue()) ? value : taken(hidden);
  }

  private TextNode taken(String shown) {
    taken++;
    return TextNode.valueOf(shown);
  }

  private JsonNode object(JsonNode value, @Nullable Facets facets, @Nullable Secret forced) {
    ObjectNode copy = NODES.objectNode();
    for (var member : value.properties()) {
      @Nullable Facets inner = member(facets, member.getKey());
      Secret secret = secret(member.getKey(), inner, forced);
      copy.set(member.getKey(), redact(member.getValue(), inner, secret));
    }
    return copy;
  }

  private JsonNode array(JsonNode value, @Nullable Facets facets, @Nullable Secret forced) {
    @Nullable Facets inner = facets == null ? null : facets.item().orElse(null);
    ArrayNode copy = NODES.arrayNode();
    value.forEach(item -> copy.add(redact(item, inner, forced)));
    return copy;
  }

  private static @Nullable Facets member(@Nullable Facets facets, String name) {
    return facets == null ? null : facets.member(name).orElse(null);
  }

  private static @Nullable Secret secret(
      String name, @Nullable Facets facets, @Nullable Secret forced) {
    if (forced != null) {
      return forced;
    }
    Optional<Secret> named = Secret.named(name);
    if (named.isEmpty() && facets != null && isSecret(facets)) {
      return facets.says("format", "password") ? Secret.PASSWORD : Secret.SECRET;
    }
    return named.orElse(null);
  }
}
