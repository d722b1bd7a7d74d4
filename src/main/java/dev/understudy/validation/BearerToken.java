package dev.understudy.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a bearer token says of itself. A JWT (RFC 7519) says it in its claims, whose signature is
 * not checked: a stand-in has no keys. A token {@code scopes:read,write} has these scopes. Any
 * other token, and a JWT without a {@code scope} or {@code scp} claim, says nothing of scopes and
 * has all of them.
 */
final class BearerToken {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String NAMED = "scopes:";
  private static final int LONGEST_NAME = 100;

  private final String text;
  private final JsonNode claims;

  private BearerToken(String text, JsonNode claims) {
    this.text = text;
    this.claims = claims;
  }

  static BearerToken of(String text) {
    return new BearerToken(text, claims(text));
  }

  private static JsonNode claims(String token) {
    int first = token.indexOf('.');
    int second = token.indexOf('.', first + 1);
    if (first < 1 || second < 0 || token.indexOf('.', second + 1) >= 0) {
      return MissingNode.getInstance();
    }
    JsonNode header = object(token.substring(0, first));
    return header.isObject() ? object(token.substring(first + 1, second)) : header;
  }

  private static JsonNode object(String part) {
    try {
      JsonNode tree = JSON.readTree(Base64.getUrlDecoder().decode(part));
      return tree.isObject() ? tree : MissingNode.getInstance();
    } catch (IllegalArgumentException | IOException e) {
      return MissingNode.getInstance();
    }
  }

  /** Whom it was made out for, where it says so. */
  Optional<String> subject() {
    String subject = claims.path("sub").asText("").replaceAll("\\p{Cntrl}", " ").strip();
    return subject.isEmpty() || subject.length() > LONGEST_NAME
        ? Optional.empty()
        : Optional.of(subject);
  }

  /** When it ended, if it did before that moment (RFC 7519 §4.1.4). */
  Optional<Instant> ended(Instant now) {
    JsonNode end = claims.path("exp");
    boolean past = end.isNumber() && end.doubleValue() <= now.toEpochMilli() / 1000.0;
    return past
        ? Optional.of(Instant.ofEpochSecond(Math.max(0, end.longValue())))
        : Optional.empty();
  }

  /** Those of these scopes that it lacks. */
  List<String> lacks(List<String> wanted) {
    Optional<Set<String>> scopes = wanted.isEmpty() ? Optional.empty() : scopes();
    List<String> lacking = new ArrayList<>(wanted);
    return scopes
        .map(
            granted -> {
              lacking.removeAll(granted);
              return lacking;
            })
        .orElse(List.of());
  }

  private Optional<Set<String>> scopes() {
    if (text.startsWith(NAMED)) {
      return Optional.of(Set.copyOf(Arrays.asList(text.substring(NAMED.length()).split(",", -1))));
    }
    if (!claims.has("scope") && !claims.has("scp")) {
      return Optional.empty();
    }
    Set<String> scopes = new HashSet<>();
    for (String claim : List.of("scope", "scp")) {
      JsonNode value = claims.path(claim);
      value.forEach(each -> scopes.add(each.asText()));
      scopes.addAll(Arrays.asList(value.asText("").split(" ", -1)));
    }
    return Optional.of(scopes);
  }
}
