package dev.understudy.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.schema.Dialect;
import dev.understudy.schema.Direction;
import dev.understudy.schema.Schema;
import dev.understudy.schema.SchemaCompiler;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Schemas written with single quotes, and many values of them. */
final class Samples {

  static final int MANY = 60;

  private static final URI DOCUMENT = URI.create("test:contract");
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Samples() {}

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }

  static Schema schema(String text) {
    return schema(Dialect.DRAFT_2020_12, text, "");
  }

  /** A schema among the components of a contract of OpenAPI 3.0. */
  static Schema component(String components, String name) {
    String contract = "{'openapi': '3.0.3', 'components': {'schemas': " + components + "}}";
    return schema(Dialect.OPENAPI_3_0, contract, "/components/schemas/" + name);
  }

  static Schema schema(Dialect dialect, String text, String pointer) {
    JsonNode document = json(text);
    return new SchemaCompiler(
            dialect, true, uri -> uri.equals(DOCUMENT) ? Optional.of(document) : Optional.empty())
        .compile(DOCUMENT, pointer);
  }

  /** Many values, in a response and with all members; each has been checked here once more. */
  static List<JsonNode> values(Schema schema) {
    return values(schema, SamplerOptions.RESPONSE);
  }

  static List<JsonNode> values(Schema schema, SamplerOptions options) {
    SchemaSampler sampler = new SchemaSampler(options);
    return LongStream.range(0, MANY)
        .mapToObj(seed -> value(sampler, schema, seed, options.direction()))
        .toList();
  }

  static List<JsonNode> values(String schema) {
    return values(schema(schema));
  }

  static JsonNode value(Schema schema) {
    return values(schema).get(0);
  }

  private static JsonNode value(
      SchemaSampler sampler, Schema schema, long seed, Direction direction) {
    Sample sample = sampler.sample(schema, seed);
    assertThat(sample).isInstanceOf(Sample.Made.class);
    JsonNode value = ((Sample.Made) sample).value();
    assertThat(schema.accepts(value, direction)).isTrue();
    return value;
  }

  static Sample.Failed failed(Schema schema) {
    Sample sample = new SchemaSampler(SamplerOptions.RESPONSE).sample(schema, 1);
    assertThat(sample).isInstanceOf(Sample.Failed.class);
    return (Sample.Failed) sample;
  }
}
