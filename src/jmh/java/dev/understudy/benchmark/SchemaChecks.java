package dev.understudy.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.understudy.contract.Document;
import dev.understudy.schema.Dialect;
import dev.understudy.schema.Schema;
import dev.understudy.schema.SchemaCompiler;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.Validator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * A valid body of a dozen members, checked by three libraries that all assert formats and stop at
 * the first thing that is wrong. Each gets the value in its own tree. The median counts: what else
 * the machine does falls on the mean.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class SchemaChecks {
  private static final String CONTRACT = "src/test/resources/contracts/library.yaml";
  private static final String SCHEMA = "/components/schemas/Book";
  private static final String VALUE =
      "/paths/~1books~1{bookId}/get/responses/200/content/application~1json/example";

  private JsonNode value;
  private JsonObject vertxValue;
  private Schema schema;
  private com.networknt.schema.Schema networkntSchema;
  private Validator vertxSchema;

  /** Runs them, prints a table and adds it to the page that the argument names. */
  public static void main(String[] arguments) throws RunnerException, IOException {
    Collection<RunResult> results =
        new Runner(new OptionsBuilder().include(SchemaChecks.class.getSimpleName() + "\\.").build())
            .run();
    StringBuilder table = new StringBuilder();
    table.append("\n### A valid body of a dozen members, checked (JMH, 2 × 5 s)\n\n");
    table.append("| library | ns, median | ns, mean |\n|---|---|---|\n");
    for (RunResult each : results) {
      Result<?> result = each.getPrimaryResult();
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %,.0f | %,.0f |%n",
              result.getLabel(),
              result.getStatistics().getPercentile(50),
              result.getScore()));
    }
    System.out.println(table);
    Files.writeString(
        Path.of(arguments[0]), table, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Compiles the schema for each, and makes sure that each takes the value. */
  @Setup
  public void compile() {
    URI uri = URI.create("benchmark:library");
    JsonNode contract = Document.read(Path.of(CONTRACT), CONTRACT).tree();
    JsonNode source = contract.at(SCHEMA);
    value = contract.at(VALUE);
    vertxValue = new JsonObject(value.toString());
    schema =
        new SchemaCompiler(Dialect.OPENAPI_3_0, true, any -> Optional.of(contract))
            .compile(uri, SCHEMA);
    SchemaRegistryConfig asserting =
        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
    networkntSchema =
        SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, it -> it.schemaRegistryConfig(asserting))
            .getSchema(source);
    vertxSchema =
        Validator.create(
            JsonSchema.of(new JsonObject(source.toString())),
            new JsonSchemaOptions()
                .setBaseUri(uri.toString())
                .setDraft(Draft.DRAFT202012)
                .setOutputFormat(io.vertx.json.schema.OutputFormat.Flag));
    String refusing =
        (understudy() ? "" : " understudy")
            + (networknt() ? "" : " networknt")
            + (vertxJsonSchema() ? "" : " vertx-json-schema");
    if (!refusing.isEmpty()) {
      throw new IllegalStateException("the value is refused by" + refusing);
    }
  }

  @Benchmark
  public boolean understudy() {
    return schema.accepts(value);
  }

  @Benchmark
  public boolean networknt() {
    return networkntSchema.validate(value, OutputFormat.BOOLEAN);
  }

  @Benchmark
  public boolean vertxJsonSchema() {
    return vertxSchema.validate(vertxValue).getValid();
  }
}
