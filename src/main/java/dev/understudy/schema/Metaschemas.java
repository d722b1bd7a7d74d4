package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** The metaschemas of 2020-12, which come with us, so that no schema needs the network for them. */
final class Metaschemas {

  private static final String PREFIX = "https://json-schema.org/draft/2020-12/";
  private static final Set<String> NAMES =
      Set.of(
          "schema",
          "meta/applicator",
          "meta/content",
          "meta/core",
          "meta/format-annotation",
          "meta/format-assertion",
          "meta/meta-data",
          "meta/unevaluated",
          "meta/validation");

  boolean isStandard(String uri) {
    return uri.equals(PREFIX + "schema") || uri.equals(PREFIX + "schema#");
  }

  Optional<JsonNode> find(URI uri) {
    String text = uri.toString();
    String name = text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : "";
    return NAMES.contains(name) ? Optional.of(read(name)) : Optional.empty();
  }

  private static JsonNode read(String name) {
    String resource = "draft2020-12/" + name + ".json";
    try (InputStream stream = Metaschemas.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("the jar lacks " + resource);
      }
      return new ObjectMapper().readTree(stream);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
