package dev.understudy.validation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;

/**
 * JSON as RFC 8259 has it and I-JSON narrows it (RFC 7493): UTF-8 without a byte order mark, no
 * equal keys, nothing after the value, nesting and numbers within bounds.
 */
final class JsonReader {
  static final int MAX_DEPTH = 100;
  private static final int MAX_NUMBER = 400;

  private final ObjectReader reader =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxNumberLength(MAX_NUMBER)
                          .maxNameLength(10_000)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .readerFor(JsonNode.class);

  /** The value that these bytes write down. */
  JsonNode read(Buffer body) throws Malformed {
    byte[] bytes = body.getBytes();
    refuseOtherEncodings(bytes);
    try {
      return reader.readValue(bytes);
    } catch (JsonProcessingException e) {
      throw new Malformed(sentence(e), e);
    } catch (IOException e) {
      throw new Malformed("the body is not UTF-8: " + e.getMessage(), e);
    }
  }

  /** Bytes that are not JSON. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    Malformed(String sentence, Throwable cause) {
      super(sentence, cause);
    }
  }

  // A text that begins with a NUL, or has one as its second byte, is UTF-16 or UTF-32; Jackson
  // would take it.
  private static void refuseOtherEncodings(byte[] bytes) throws Malformed {
    boolean wide = (bytes.length > 0 && bytes[0] == 0) || (bytes.length > 1 && bytes[1] == 0);
    boolean mark = bytes.length > 1 && (bytes[0] == (byte) 0xFE || bytes[0] == (byte) 0xFF);
    boolean utf8Mark = bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB;
    if (wide || mark || utf8Mark) {
      throw new Malformed(
          "the body is not plain UTF-8; send UTF-8 without a byte order mark",
          new IllegalArgumentException("encoding"));
    }
  }

  private static String sentence(JsonProcessingException e) {
    String what = e.getOriginalMessage();
    if (e instanceof StreamConstraintsException && what.contains("nesting depth")) {
      what = "nested deeper than " + MAX_DEPTH + " levels";
    }
    JsonLocation at = e.getLocation();
    String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    return "the body is not JSON" + where + ": " + firstLine(what);
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }
}
