package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.Content;
import dev.understudy.contract.Example;
import dev.understudy.contract.TextualJson;
import dev.understudy.exchange.Body;
import dev.understudy.exchange.Origin;
import dev.understudy.schema.Direction;
import dev.understudy.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bodies that one media type of one answer may have: its examples, and what its schema yields.
 */
final class ContentPlan {
  private final Content content;
  private final List<Shown> examples;
  private final Samplers samplers;
  private final RecentBodies recent;

  ContentPlan(Content content, Samplers samplers, RecentBodies recent) {
    this.content = content;
    this.samplers = samplers;
    this.recent = recent;
    List<Shown> shown = new ArrayList<>();
    for (Example example : content.examples()) {
      shown.add(Shown.of(content, example, Origin.example(example.name())));
    }
    SchemaExamples.of(content)
        .forEach(
            value -> shown.add(Shown.of(content, value, Origin.of("the example of its schema"))));
    this.examples = List.copyOf(shown);
  }

  Content content() {
    return content;
  }

  /** The names that its examples have. */
  List<String> names() {
    return content.examples().stream().map(Example::name).filter(it -> !it.isEmpty()).toList();
  }

  /** The example of that name, even one that breaks its schema: it was asked for. */
  Optional<Chosen> named(String name) {
    return examples.stream()
        .filter(shown -> shown.name().equals(name))
        .findFirst()
        .map(Shown::chosen);
  }

  /** What is sent where nobody names an example. */
  Chosen choose(Asked asked) {
    if (!asked.options().dynamic()) {
      Shown example = example(asked);
      if (example != null) {
        return example.chosen();
      }
    }
    Chosen generated = recent.of(content, asked, this::generated);
    if (generated.body() != null) {
      return generated;
    }
    Shown example = example(asked);
    return example == null ? generated : example.chosen();
  }

  private @Nullable Shown example(Asked asked) {
    Shown first = null;
    for (Shown shown : examples) {
      if (first == null && (shown.isValid() || asked.options().invalid())) {
        first = shown;
      }
    }
    if (first == null || content.examples().size() < 2) {
      return first;
    }
    List<String> paired = Pairing.names(asked.call());
    for (Shown shown : examples) {
      if (paired.contains(shown.name()) && (shown.isValid() || asked.options().invalid())) {
        return shown.because("as the request is the example of that name");
      }
    }
    return first;
  }

  private Chosen generated(Asked asked) {
    if (content.schema().isEmpty()) {
      return new Chosen(
          BodyWriter.unknown(content), Origin.of("nothing, as the contract has no schema"));
    }
    Schema schema = content.schema().get();
    Sample sample = samplers.of(asked.options().fill()).sample(schema, asked.seed(), asked.known());
    if (sample instanceof Sample.Made made) {
      Body body = BodyWriter.write(content, schema, made.value());
      return new Chosen(body, Origin.made("made from its schema, seed " + asked.options().seed()));
    }
    return new Chosen(null, Origin.of(sample.toString()));
  }

  /** An example, ready to be sent. */
  record Shown(String name, Body body, boolean isValid, Origin origin) {

    static Shown of(Content content, Example example, Origin origin) {
      JsonNode value = example.value();
      Optional<Schema> schema = content.schema();
      boolean textual = !content.mediaType().isJson() && value.isTextual();
      JsonNode parsed =
          textual || schema.isEmpty()
              ? value
              : TextualJson.unwrapped(value, schema.get(), Direction.RESPONSE);
      boolean valid =
          textual || schema.map(it -> it.accepts(parsed, Direction.RESPONSE)).orElse(true);
      Body body = BodyWriter.write(content, schema.orElse(null), valid ? parsed : value);
      return new Shown(example.name(), body, valid, origin);
    }

    Shown because(String more) {
      return new Shown(name, body, isValid, origin.because(more));
    }

    Chosen chosen() {
      return new Chosen(body, origin);
    }
  }
}
