package dev.understudy.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.schema.Direction;
import dev.understudy.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/*
 * Every schema of the real contracts gives valid values, in requests and responses, and with the
 * required members only. What gives none is listed in samples/unsatisfiable.txt, with its reason.
 * More seeds: -Dunderstudy.seeds=1000.
 */
class CorpusSamplesTest {

  private static final int SEEDS = Integer.getInteger("understudy.seeds", 12);
  private static final double MOST_FAILURES = 0.005;

  private final Set<String> unsatisfiable = unsatisfiable();

  /** Samplers, and the direction in which each one's values travel. */
  private record Way(SchemaSampler sampler, Direction direction) {

    static List<Way> all() {
      return List.of(
          of(SamplerOptions.RESPONSE),
          of(SamplerOptions.RESPONSE.withDirection(Direction.REQUEST)),
          of(SamplerOptions.RESPONSE.withFill(Fill.REQUIRED)));
    }

    private static Way of(SamplerOptions options) {
      return new Way(new SchemaSampler(options), options.direction());
    }
  }

  @TestFactory
  Stream<DynamicTest> everySchemaGivesValidValues() {
    return Corpus.documents().stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> holds(file)));
  }

  private void holds(Path file) {
    List<Way> ways = Way.all();
    Set<String> failed = new TreeSet<>();
    for (Map.Entry<String, Schema> entry : Corpus.schemas(file, new ArrayList<>()).entrySet()) {
      String name = file.getFileName() + "#" + entry.getKey();
      for (int i = 0; i < SEEDS; i++) {
        Way way = ways.get(i % ways.size());
        Sample sample = way.sampler().sample(entry.getValue(), i * 7_919L);
        if (sample instanceof Sample.Made made) {
          assertThat(entry.getValue().accepts(made.value(), way.direction())).as(name).isTrue();
        } else {
          failed.add(name);
        }
      }
    }
    Set<String> expected =
        unsatisfiable.stream()
            .filter(name -> name.startsWith(file.getFileName() + "#"))
            .collect(Collectors.toSet());

    assertThat(failed).isEqualTo(expected);
  }

  @Test
  void fewerThanOneInTwoHundredSchemasGiveNone() {
    long schemas =
        Corpus.documents().stream()
            .mapToLong(file -> Corpus.pointers(Corpus.read(file)).size())
            .sum();

    assertThat(unsatisfiable.size()).isLessThan((int) (schemas * MOST_FAILURES));
  }

  // A line is a document, #, and the pointer to the schema; then two colons and the reason.
  private static Set<String> unsatisfiable() {
    try (InputStream in =
        CorpusSamplesTest.class.getResourceAsStream("/samples/unsatisfiable.txt")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .map(line -> line.substring(0, line.indexOf(" :: ")))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
