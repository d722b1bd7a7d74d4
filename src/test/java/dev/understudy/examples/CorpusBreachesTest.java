package dev.understudy.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.exchange.Breach;
import dev.understudy.schema.Direction;
import dev.understudy.schema.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Values of the real contracts' schemas, broken: what comes of it, their own schema refuses. */
class CorpusBreachesTest {
  private static final double FEWEST_OF_ANOTHER_TYPE = 0.9;

  @TestFactory
  Stream<DynamicTest> whatIsBrokenIsRefused() {
    return Corpus.documents().stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> holds(file)));
  }

  private static void holds(Path file) {
    SchemaSampler sampler = new SchemaSampler(SamplerOptions.RESPONSE);
    int restricting = 0;
    int ofAnotherType = 0;
    for (Map.Entry<String, Schema> entry : Corpus.schemas(file, new ArrayList<>()).entrySet()) {
      Schema schema = entry.getValue();
      if (sampler.sample(schema, 1) instanceof Sample.Made made) {
        for (Breach breach : Breach.values()) {
          isRefused(entry.getKey(), schema, made.value(), breach);
        }
        restricting += schema.source().has("type") ? 1 : 0;
        ofAnotherType +=
            schema.source().has("type")
                    && ContractBreaker.broken(schema, made.value(), Breach.TYPE, 1).isPresent()
                ? 1
                : 0;
      }
    }
    assertThat(ofAnotherType).isGreaterThanOrEqualTo((int) (restricting * FEWEST_OF_ANOTHER_TYPE));
  }

  private static void isRefused(String name, Schema schema, JsonNode value, Breach breach) {
    Optional<ContractBreaker.Broken> broken = ContractBreaker.broken(schema, value, breach, 7);
    broken.ifPresent(
        one -> {
          assertThat(schema.accepts(one.value(), Direction.RESPONSE)).as(name).isFalse();
          assertThat(schema.violations(one.value(), Direction.RESPONSE))
              .as(name)
              .contains(one.violation());
        });
  }
}
