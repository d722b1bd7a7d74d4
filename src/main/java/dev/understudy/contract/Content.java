package dev.understudy.contract;

import dev.understudy.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A body under one media type.
 *
 * @param name the media type as a field of an answer has it
 * @param mediaType the type or range
 * @param schema what it may be
 * @param examples the contract's own examples, in its order
 * @param encoding how the members of a form are written, by name
 */
public record Content(
    String name,
    MediaType mediaType,
    Optional<Schema> schema,
    List<Example> examples,
    Map<String, Encoding> encoding) {

  /** A body under that media type. */
  public Content(MediaType mediaType, Optional<Schema> schema, List<Example> examples) {
    this(mediaType.toString(), mediaType, schema, examples, Map.of());
  }

  public Content {
    examples = List.copyOf(examples);
    encoding = Map.copyOf(encoding);
  }

  /** The narrowest of them that a body of that type is one of (OpenAPI 3.1.1 §4.8.13). */
  public static Optional<Content> of(MediaType sent, List<Content> declared) {
    @Nullable Content narrowest = null;
    for (Content content : declared) {
      if (content.mediaType.includes(sent)
          && (narrowest == null
              || content.mediaType.specificity() > narrowest.mediaType.specificity())) {
        narrowest = content;
      }
    }
    return Optional.ofNullable(narrowest);
  }

  /** The example of that name, the nameless one by an empty name. */
  public Optional<Example> example(String named) {
    return examples.stream().filter(example -> example.name().equals(named)).findFirst();
  }
}
