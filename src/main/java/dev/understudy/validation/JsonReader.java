package dev.understudy.validation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * JSON as RFC 8259 has it and I-JSON narrows it (RFC 7493): UTF-8 without a byte order mark, no
 * equal keys, no halves of characters, nothing after the value, nesting and numbers within bounds.
 */
final class JsonReader {
  static final int MAX_DEPTH = 100;
  static final int MAX_NUMBER = 400;
  private static final String SUBJECT = "the body ";
  private static final int MAX_NAME = 10_000;

  // Names are not interned: whoever sends them decides how many there are.
  private final JsonFactory factory =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(MAX_NUMBER)
                  .maxNameLength(MAX_NAME)
                  .build())
          .build();

  /** The value that these bytes write down. */
  JsonNode read(Buffer body) throws Malformed {
    byte[] bytes = body.getBytes();
    try (JsonParser parser = parser(bytes)) {
      return read(parser);
    } catch (IOException e) {
      throw new Malformed(SUBJECT + "cannot be read");
    }
  }

  private static JsonNode read(JsonParser parser) throws IOException, Malformed {
    try {
      if (parser.nextToken() == null) {
        throw Malformed.at(parser.currentLocation(), "it is empty");
      }
      JsonNode tree = new JsonTree(parser).read();
      JsonToken more = parser.nextToken();
      if (more != null) {
        throw Malformed.at(parser.currentTokenLocation(), "something follows the value");
      }
      return tree;
    } catch (JsonProcessingException e) {
      JsonLocation known = e.getLocation();
      JsonLocation at = known == null ? parser.currentLocation() : known;
      throw Malformed.at(at, JsonWording.of(e));
    }
  }

  /** Bytes that are not JSON. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    Malformed(String sentence) {
      super(sentence, null, false, false);
    }

    /** The sentence without its subject. */
    String predicate() {
      return String.valueOf(getMessage()).substring(SUBJECT.length());
    }

    static Malformed at(JsonLocation at, String what) {
      return new Malformed(
          SUBJECT
              + "is not JSON at line "
              + at.getLineNr()
              + ", column "
              + at.getColumnNr()
              + ": "
              + what);
    }
  }

  // Jackson would guess other encodings, and take bytes that are no UTF-8; what is not ASCII is
  // therefore decoded first, which also has columns count characters.
  private JsonParser parser(byte[] bytes) throws IOException, Malformed {
    if (isAscii(bytes)) {
      return factory.createParser(bytes);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (!text.startsWith("\uFEFF")) {
        return factory.createParser(text);
      }
    } catch (CharacterCodingException e) {
      throw notUtf8();
    }
    throw notUtf8();
  }

  private static Malformed notUtf8() {
    return new Malformed(SUBJECT + "is not plain UTF-8; send UTF-8 without a byte order mark");
  }

  // A NUL is in no JSON text, but in every one that is UTF-16 or UTF-32.
  private static boolean isAscii(byte[] bytes) throws Malformed {
    boolean ascii = true;
    for (byte octet : bytes) {
      if (octet == 0) {
        throw notUtf8();
      }
      ascii &= octet > 0;
    }
    return ascii;
  }
}
