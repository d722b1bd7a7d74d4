package dev.understudy.contract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A JSON file to a tree, under the bounds that hold for YAML: nesting, and no equal keys. */
final class JsonText {
  private final String name;
  private final SourceText text;

  JsonText(String name, SourceText text) {
    this.name = name;
    this.text = text;
  }

  JsonNode read() {
    try {
      return JsonMapper.builder(factory())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build()
          .readTree(text.bytes());
    } catch (JsonProcessingException e) {
      Location at = e.getLocation() == null ? new Location(name, 1, 1) : location(e.getLocation());
      String message = "is not JSON: " + firstSentence(e.getOriginalMessage());
      throw new FaultyFiles(List.of(new Fault(at, message)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonFactory factory() {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(YamlReader.MAX_DEPTH)
                .maxStringLength(YamlReader.MAX_CODE_POINTS)
                .build())
        .build();
  }

  private Location location(JsonLocation at) {
    return text.places().of(name, (int) at.getByteOffset());
  }

  // Without what Jackson says of its own settings behind the sentence.
  private static String firstSentence(String text) {
    return text.split("\n| \\(start marker at | \\(for ")[0];
  }

  /** Tells where the wanted nodes stand. */
  void locate(Locator locator) {
    try (JsonParser parser = factory().createParser(text.bytes())) {
      SourceText.Places places = text.places();
      parser.nextToken();
      Location whole = places.of(name, offset(parser));
      locator.place(whole, whole);
      children(parser, locator, places);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // The nesting was bounded when the tree was read.
  private void children(JsonParser parser, Locator locator, SourceText.Places places)
      throws IOException {
    boolean members = parser.currentToken() == JsonToken.START_OBJECT;
    if (!members && parser.currentToken() != JsonToken.START_ARRAY) {
      return;
    }
    JsonToken token = parser.nextToken();
    for (int index = 0; token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY; index++) {
      String own = members ? parser.currentName() : String.valueOf(index);
      int key = offset(parser);
      if (members) {
        parser.nextToken();
      }
      child(own, key, parser, locator, places);
      token = parser.nextToken();
    }
  }

  private void child(
      String token, int key, JsonParser parser, Locator locator, SourceText.Places places)
      throws IOException {
    if (locator.enter(token)) {
      Location at = places.of(name, key);
      locator.place(at, places.of(name, offset(parser)));
      children(parser, locator, places);
    } else {
      parser.skipChildren();
    }
    locator.leave();
  }

  private static int offset(JsonParser parser) {
    return (int) parser.currentTokenLocation().getByteOffset();
  }
}
