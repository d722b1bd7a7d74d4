package dev.understudy.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.examples.ExampleOptions;
import dev.understudy.examples.Fill;
import dev.understudy.examples.RequestSampler;
import dev.understudy.examples.SampleRequest;
import dev.understudy.exchange.Reply;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is inferred of real contracts, and that no answer from it breaks one. */
class CorpusResourcesTest {
  private static final Path CORPUS = Path.of("../shared/corpus");

  @BeforeEach
  void hasTheCorpus() {
    assumeThat(Files.isDirectory(CORPUS)).isTrue();
  }

  @Test
  void infersManyOperationsOfRealContracts() throws IOException {
    int operations = 0;
    int inferred = 0;
    StringBuilder figures = new StringBuilder();
    for (Path file : files()) {
      ResourceModel model = ResourceModel.of(World.load(file));
      operations += model.contract().operations().size();
      inferred += model.size();
      figures.append(file.getFileName() + " " + model.size() + " of " + model.contract().operations().size() + "\n");
      if (System.getProperty("show") != null) {
        for (Inferred one : model.inferred()) {
          System.out.printf("%-8s %-80s %-9s %-60s %s%n", one.operation().method(), one.operation().template(), one.action().map(Action::text).orElse("-"), one.resource(), one.source());
        }
      }
    }
    System.out.println(figures + " = " + inferred + " of " + operations);
  }

  @Test
  void noAnswerFromTheStateBreaksItsContract() throws IOException {
    Set<String> failures = new TreeSet<>();
    int told = 0;
    for (Path file : files()) {
      Contract contract = World.load(file);
      for (ExampleOptions options :
          List.of(ExampleOptions.DEFAULT, new ExampleOptions(8, true, Fill.REQUIRED, false))) {
        World world = new World(contract, Things.EMPTY, options);
        for (Fill fill : Fill.values()) {
          for (Operation operation : contract.operations()) {
            Reply reply = answer(world, operation, fill);
            if (reply != null && reply.status() >= 500 && reply.origin().problem() != null) {
              failures.add(file.getFileName() + " " + operation.id() + ": " + reply.origin().problem());
            }
            told += reply != null && reply.origin().text().startsWith("from the state") ? 1 : 0;
          }
        }
      }
    }
    System.out.println("told " + told + "\n" + String.join("\n", failures));
    assertThat(failures).isEmpty();
  }

  private static Reply answer(World world, Operation operation, Fill fill) {
    try {
      SampleRequest request = new RequestSampler(1, fill).request(operation);
      List<String> headers = new ArrayList<>();
      request.headers().forEach(field -> headers.addAll(List.of(field.getKey(), field.getValue())));
      return world.send(request.method(), request.target(), request.body(), headers);
    } catch (RequestSampler.CannotSample e) {
      return null;
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files.filter(file -> file.toString().matches(".*\\.(json|yaml)")).sorted().toList();
    }
  }
}
