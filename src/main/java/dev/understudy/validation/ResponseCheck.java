package dev.understudy.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.Content;
import dev.understudy.contract.DeclaredResponse;
import dev.understudy.contract.MediaType;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Shape;
import dev.understudy.exchange.Body;
import dev.understudy.exchange.Finding;
import dev.understudy.exchange.Reply;
import dev.understudy.schema.Direction;
import dev.understudy.schema.Pointers;
import dev.understudy.schema.Schema;
import dev.understudy.schema.Violation;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds a reply against what the contract declares for its status. */
final class ResponseCheck {
  private static final JsonReader JSON = new JsonReader();
  private static final List<Reading> READINGS =
      List.of(Reading.TYPED, Reading.TEXTUAL, Reading.LISTED);

  private ResponseCheck() {}

  /** Everything in which it breaks the contract; empty where it keeps to it. */
  static List<Finding> findings(DeclaredResponse declared, Reply reply, String method) {
    List<Finding> findings = new ArrayList<>(0);
    for (int i = 0; i < declared.headers().size(); i++) {
      header(declared.headers().get(i), reply, findings);
    }
    if (reply.body() instanceof Body.Empty) {
      if (!declared.content().isEmpty() && hasBody(reply.status(), method)) {
        findings.add(
            new Finding(Finding.In.BODY, "", "content", "a body is declared but none was sent"));
      }
      return findings;
    }
    content(declared, reply, findings);
    return findings;
  }

  // RFC 9110 §6.4.1: those that never have one.
  private static boolean hasBody(int status, String method) {
    return status >= 200 && status != 204 && status != 304 && !method.equals("HEAD");
  }

  private static void header(Parameter header, Reply reply, List<Finding> findings) {
    String text = reply.headers().get(header.name()).orElse(null);
    if (text == null) {
      if (header.required()) {
        findings.add(header(header, "", "required", "is required but missing"));
      }
      return;
    }
    try {
      JsonNode value = HeaderText.read(header, text, Reading.TYPED);
      if (!accepted(header, value, text)) {
        for (Violation found : header.schema().violations(value, Direction.RESPONSE)) {
          findings.add(header(header, found.pointer(), found.keyword(), found.detail()));
        }
      }
    } catch (Misread e) {
      findings.add(header(header, e.pointer(), e.keyword(), e.sentence()));
    }
  }

  private static boolean accepted(Parameter header, JsonNode value, String text) throws Misread {
    Schema schema = header.schema();
    if (schema.accepts(value, Direction.RESPONSE)) {
      return true;
    }
    for (Reading reading : READINGS) {
      if (schema.accepts(HeaderText.read(header, text, reading), Direction.RESPONSE)) {
        return true;
      }
    }
    return false;
  }

  private static Finding header(Parameter header, String pointer, String keyword, String detail) {
    return new Finding(
        Finding.In.HEADER, Pointers.join("", header.name()) + pointer, keyword, detail);
  }

  private static void content(DeclaredResponse declared, Reply reply, List<Finding> findings) {
    String type = reply.headers().get("content-type").orElse("");
    for (int i = 0; i < declared.content().size(); i++) {
      Content content = declared.content().get(i);
      if (content.name().equals(type) && !content.mediaType().isRange()) {
        body(content, content.mediaType(), reply.body(), findings);
        return;
      }
    }
    Optional<MediaType> sent = MediaType.parse(type).filter(one -> !one.isRange());
    Optional<Content> content = sent.flatMap(one -> Content.of(one, declared.content()));
    if (content.isPresent()) {
      body(content.get(), sent.get(), reply.body(), findings);
      return;
    }
    String known =
        declared.content().stream()
            .map(one -> one.mediaType().toString())
            .collect(Collectors.joining(", "));
    findings.add(
        new Finding(
            Finding.In.HEADER,
            "/Content-Type",
            "content",
            "expected " + (known.isEmpty() ? "no body" : known) + " but got '" + type + "'"));
  }

  private static void body(Content content, MediaType sent, Body body, List<Finding> findings) {
    Schema schema = content.schema().orElse(null);
    if (schema == null) {
      return;
    }
    if (body instanceof Body.Json json) {
      tree(schema, json, findings);
    } else if (sent.isJson()) {
      parsed(schema, body, findings);
    } else {
      text(schema, sent, body, findings);
    }
  }

  private static void parsed(Schema schema, Body body, List<Finding> findings) {
    try {
      collect(schema, JSON.read(body.bytes()), findings);
    } catch (JsonReader.Malformed e) {
      findings.add(
          new Finding(Finding.In.BODY, "", Misread.MEDIA_TYPE, String.valueOf(e.getMessage())));
    }
  }

  // XML is not read here, nor is another format that the schema knows the inside of.
  private static void text(Schema schema, MediaType sent, Body body, List<Finding> findings) {
    Shape shape = Shape.of(schema);
    if (sent.isXml() || !shape.hasScalar()) {
      return;
    }
    String text = text(sent, body);
    if (text == null) {
      String sentence = "the body is not text in the encoding that its Content-Type names";
      findings.add(new Finding(Finding.In.BODY, "", Misread.MEDIA_TYPE, sentence));
      return;
    }
    JsonNode typed = Scalars.read(shape, text, Reading.TYPED);
    if (!schema.accepts(Scalars.read(shape, text, Reading.TEXTUAL), Direction.RESPONSE)) {
      collect(schema, typed, findings);
    }
  }

  private static @Nullable String text(MediaType sent, Body body) {
    if (!sent.type().equals("text")) {
      return body.bytes().toString(StandardCharsets.ISO_8859_1);
    }
    try {
      return Texts.decode(
          body.bytes(), Texts.charset(Optional.of(sent)).orElse(StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  // A value that does not change keeps to the same schema for good: it is checked once.
  private static void tree(Schema schema, Body.Json json, List<Finding> findings) {
    if (json.isProvedBy(schema)) {
      return;
    }
    if (schema.accepts(json.tree(), Direction.RESPONSE)) {
      json.provedBy(schema);
    } else {
      collect(schema, json.tree(), findings);
    }
  }

  private static void collect(Schema schema, JsonNode value, List<Finding> findings) {
    for (Violation found : schema.violations(value, Direction.RESPONSE)) {
      findings.add(new Finding(Finding.In.BODY, found.pointer(), found.keyword(), found.detail()));
    }
  }
}
