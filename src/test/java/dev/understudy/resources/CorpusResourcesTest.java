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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
    Map<String, Integer> inferred = new TreeMap<>();
    int operations = 0;
    for (Path file : files()) {
      ResourceModel model = ResourceModel.of(World.load(file));
      operations += model.contract().operations().size();
      inferred.put(file.getFileName().toString(), model.size());
      assertThat(model.findings()).isEmpty();
    }

    assertThat(operations).isGreaterThan(1_100);
    assertThat(inferred.values().stream().mapToInt(it -> it).sum()).isGreaterThanOrEqualTo(530);
    assertThat(inferred)
        .containsEntry("learn-petstore-expanded.yaml", 4)
        .containsEntry("museum-31.yaml", 5)
        .containsEntry("petstore-swagger.yaml", 13)
        .containsEntry("readme-parameters-style-31.yaml", 0)
        .containsEntry("learn-uspto.yaml", 0);
  }

  @Test
  void knowsTheOperationsOfThreeContractsByHeart() {
    assertThat(told("museum-31.yaml"))
        .containsExactly(
            "POST /special-events create /special-events",
            "GET /special-events list /special-events",
            "GET /special-events/{eventId} read /special-events",
            "PATCH /special-events/{eventId} update /special-events",
            "DELETE /special-events/{eventId} delete /special-events");
    assertThat(told("petstore-swagger.yaml"))
        .containsExactly(
            "PUT /pet replace /pet",
            "POST /pet create /pet",
            "GET /pet/findByStatus list /pet",
            "GET /pet/findByTags list /pet",
            "GET /pet/{petId} read /pet",
            "DELETE /pet/{petId} delete /pet",
            "POST /store/order create /store/order",
            "GET /store/order/{orderId} read /store/order",
            "DELETE /store/order/{orderId} delete /store/order",
            "POST /user create /user",
            "GET /user/{username} read /user",
            "PUT /user/{username} replace /user",
            "DELETE /user/{username} delete /user");
    assertThat(told("redoc-cafe.yaml"))
        .containsExactly(
            "GET /menu list /menu",
            "POST /menu create /menu",
            "DELETE /menu/{menuItemId} delete /menu",
            "GET /orders list /orders",
            "POST /orders create /orders",
            "GET /orders/{orderId} read /orders",
            "PATCH /orders/{orderId} update /orders",
            "DELETE /orders/{orderId} delete /orders");
  }

  private static List<String> told(String file) {
    return ResourceModel.of(World.load(CORPUS.resolve(file))).inferred().stream()
        .filter(one -> one.action().isPresent())
        .map(
            one ->
                one.operation().method()
                    + " "
                    + one.operation().template()
                    + " "
                    + one.action().get().text()
                    + " "
                    + one.resource())
        .toList();
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
            Optional<Reply> reply = answer(world, operation, fill);
            reply
                .map(Reply::origin)
                .flatMap(origin -> Optional.ofNullable(origin.problem()))
                .filter(problem -> problem.status() >= 500)
                .ifPresent(it -> failures.add(file.getFileName() + " " + operation.id() + it));
            told += reply.filter(CorpusResourcesTest::isFromTheState).isPresent() ? 1 : 0;
          }
        }
      }
    }

    assertThat(failures).isEmpty();
    assertThat(told).isGreaterThan(700);
  }

  private static boolean isFromTheState(Reply reply) {
    return reply.origin().text().startsWith("from the state");
  }

  private static Optional<Reply> answer(World world, Operation operation, Fill fill) {
    try {
      SampleRequest request = new RequestSampler(1, fill).request(operation);
      List<String> headers = new ArrayList<>();
      request.headers().forEach(field -> headers.addAll(List.of(field.getKey(), field.getValue())));
      return Optional.of(world.send(request.method(), request.target(), request.body(), headers));
    } catch (RequestSampler.CannotSample e) {
      return Optional.empty();
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files.filter(file -> file.toString().matches(".*\\.(json|yaml)")).sorted().toList();
    }
  }
}
