package dev.understudy.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.contract.Content;
import dev.understudy.contract.MediaType;
import dev.understudy.contract.Shape;
import dev.understudy.exchange.Finding;
import dev.understudy.schema.Direction;
import dev.understudy.schema.Schema;
import dev.understudy.schema.Violation;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a body under one media type of the contract, by the type that was sent. */
final class BodyReader {
  private static final JsonReader JSON = new JsonReader();
  private static final List<Reading> OTHERS = List.of(Reading.TEXTUAL, Reading.LISTED);

  private final Content content;
  private volatile @Nullable Shape shape;
  private volatile @Nullable FormReader form;

  BodyReader(Content content) {
    this.content = content;
  }

  Content content() {
    return content;
  }

  /** The body as a value, where it is one; what is wrong with it is among the findings. */
  @Nullable JsonNode read(MediaType sent, Buffer body, Judgement judgement) throws Refused {
    if (sent.isJson()) {
      return json(body, judgement);
    }
    if (sent.type().equals("application") && sent.subtype().equals("x-www-form-urlencoded")) {
      return encodedForm(body, judgement);
    }
    if (sent.type().equals("multipart") && sent.subtype().equals("form-data")) {
      List<Part> parts = MultipartReader.read(body, sent.parameter("boundary").orElse(""));
      return form(new PartsForm(parts), () -> new PartsForm(parts), judgement);
    }
    if (sent.isXml()) {
      judgement.notes().add("the body is XML, which is passed on unchecked");
      return null;
    }
    return sent.type().equals("text")
        ? text(text(sent, body), sent, judgement)
        : text(body.toString(StandardCharsets.ISO_8859_1), sent, judgement);
  }

  private JsonNode json(Buffer body, Judgement judgement) throws Refused {
    try {
      JsonNode value = JSON.read(body);
      if (!accepts(value)) {
        check(value, judgement.findings());
      }
      return value;
    } catch (JsonReader.Malformed e) {
      throw Refused.malformed(String.valueOf(e.getMessage()));
    }
  }

  private static String text(MediaType sent, Buffer body) throws Refused {
    Optional<Charset> charset = Texts.charset(Optional.of(sent));
    try {
      return Texts.decode(body, charset.orElse(StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      throw Refused.malformed(
          "the body is not text in the encoding " + sent.parameter("charset").orElse("UTF-8"));
    }
  }

  // A schema that has no room for a string speaks of what is inside, which is not read here.
  private JsonNode text(String text, MediaType sent, Judgement judgement) {
    Shape is = shape();
    if (!is.hasScalar()) {
      judgement.notes().add("the body is " + sent + ", which is passed on unchecked");
      return JsonNodeFactory.instance.textNode(text);
    }
    JsonNode value = Scalars.read(is, text, Reading.TYPED);
    if (!is.isText() && !accepts(value)) {
      JsonNode plain = JsonNodeFactory.instance.textNode(text);
      value = accepts(plain) ? plain : value;
    }
    check(value, judgement.findings());
    return value;
  }

  private JsonNode encodedForm(Buffer body, Judgement judgement) throws Refused {
    String text = body.toString(StandardCharsets.ISO_8859_1);
    if (shape().isTyped() && !shape().is(Shape.Kind.OBJECT)) {
      return text(text, new MediaType("application", "x-www-form-urlencoded"), judgement);
    }
    // Each reading takes the pairs anew.
    Pairs pairs = Pairs.ofForm(text);
    return form(new EncodedForm(pairs), () -> new EncodedForm(pairs.fresh()), judgement);
  }

  private JsonNode form(FormSource source, Again again, Judgement judgement) throws Refused {
    FormReader reader = formReader();
    List<Finding> misread = judgement.findings();
    int before = misread.size();
    JsonNode value = reader.read(source, Reading.TYPED, misread);
    if (misread.size() > before) {
      others(value, List.copyOf(misread), misread);
      return value;
    }
    if (accepts(value)) {
      return value;
    }
    for (Reading reading : OTHERS) {
      JsonNode other = reader.read(again.source(), reading, new ArrayList<>());
      if (accepts(other)) {
        return other;
      }
    }
    check(value, misread);
    return value;
  }

  // A member that was misread is not in the value: its absence is no news.
  private void others(JsonNode value, List<Finding> misread, List<Finding> findings) {
    List<Finding> all = new ArrayList<>();
    check(value, all);
    for (Finding found : all) {
      if (misread.stream().noneMatch(one -> isWithin(found.pointer(), one.pointer()))) {
        findings.add(found);
      }
    }
  }

  private static boolean isWithin(String pointer, String other) {
    return other.equals(pointer) || other.startsWith(pointer + "/") && !pointer.isEmpty();
  }

  @FunctionalInterface
  private interface Again {
    FormSource source();
  }

  private boolean accepts(JsonNode value) {
    Optional<Schema> schema = content.schema();
    return schema.isEmpty() || schema.get().accepts(value, Direction.REQUEST);
  }

  private void check(JsonNode value, List<Finding> findings) {
    if (accepts(value)) {
      return;
    }
    for (Violation found : content.schema().orElseThrow().violations(value, Direction.REQUEST)) {
      findings.add(new Finding(Finding.In.BODY, found.pointer(), found.keyword(), found.detail()));
    }
  }

  private Shape shape() {
    Shape known = shape;
    if (known == null) {
      known = content.schema().map(Shape::of).orElse(Shape.TEXT);
      shape = known;
    }
    return known;
  }

  private FormReader formReader() {
    FormReader known = form;
    if (known == null) {
      known = new FormReader(content, shape());
      form = known;
    }
    return known;
  }
}
