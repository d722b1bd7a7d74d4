package dev.understudy.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.understudy.contract.Content;
import dev.understudy.contract.DeclaredResponse;
import dev.understudy.contract.MediaType;
import dev.understudy.exchange.Body;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Reply;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the secrets out of bodies: JSON by its members, a form by its pairs, others by the text.
 */
final class SecretBodies {
  // What is left of a body that was cut off, or is no JSON after all.
  private static final Pattern MEMBER =
      Pattern.compile("\"([^\"\\\\]{1,100})\"(\\s*:\\s*\")((?:[^\"\\\\]|\\\\.)+)");

  private final KnownSecrets known;
  private final SecretTree trees;
  private final SecretFields fields;

  SecretBodies(KnownSecrets known, SecretTree trees, SecretFields fields) {
    this.known = known;
    this.trees = trees;
    this.fields = fields;
  }

  /**
   * The bytes of a body as they may be shown; they themselves where they hold no secret.
   *
   * @param type its media type; empty for none
   * @param tree its value, where it can be read
   * @param facets what the contract says of it
   */
  Buffer redacted(Buffer bytes, String type, Optional<JsonNode> tree, @Nullable Facets facets) {
    if (bytes.length() == 0) {
      return bytes;
    }
    boolean json = MediaType.parse(type).filter(MediaType::isJson).isPresent();
    if (json && tree.isPresent()) {
      int before = trees.taken();
      JsonNode kept = trees.redact(tree.get(), facets);
      return trees.taken() == before ? bytes : new Body.Json(kept).bytes();
    }
    // Byte by byte, so that what is no text stays what it is.
    String text = bytes.toString(StandardCharsets.ISO_8859_1);
    String form = type.contains("x-www-form-urlencoded") ? fields.pairs(text) : text;
    String kept = known.hideBytes(members(form == null ? "" : form));
    return kept.equals(text) ? bytes : Buffer.buffer(kept.getBytes(StandardCharsets.ISO_8859_1));
  }

  private String members(String text) {
    Matcher member = MEMBER.matcher(text);
    StringBuilder kept = new StringBuilder();
    int at = 0;
    while (member.find()) {
      Optional<Secret> secret = Secret.named(member.group(1));
      if (secret.isPresent()) {
        known.add(member.group(3), secret.get());
        kept.append(text, at, member.start(3)).append(secret.get().mark());
        at = member.end(3);
      }
    }
    return at == 0 ? text : kept.append(text, at, text.length()).toString();
  }

  /** What the contract says of the body of that call. */
  static @Nullable Facets facets(Call call) {
    return call.found()
        .flatMap(found -> found.operation().requestBody())
        .flatMap(body -> content(call.header("Content-Type"), body.content()))
        .flatMap(Content::schema)
        .map(Facets::of)
        .orElse(null);
  }

  /** What the contract says of the body of that answer. */
  static @Nullable Facets facets(Reply reply, Call call) {
    return call.found()
        .flatMap(found -> found.operation().responses().of(reply.status()))
        .map(DeclaredResponse::content)
        .flatMap(content -> content(reply.header("Content-Type"), content))
        .flatMap(Content::schema)
        .map(Facets::of)
        .orElse(null);
  }

  private static Optional<Content> content(Optional<String> type, List<Content> declared) {
    return type.flatMap(MediaType::parse).flatMap(sent -> Content.of(sent, declared));
  }
}
