package dev.understudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.understudy.contract.Catalog;
import dev.understudy.contract.Contract;
import dev.understudy.contract.ContractLoader;
import dev.understudy.contract.DeclaredResponse;
import dev.understudy.contract.LoadOptions;
import dev.understudy.contract.Operation;
import dev.understudy.controls.RateLimit;
import dev.understudy.examples.ExampleOptions;
import dev.understudy.examples.Fill;
import dev.understudy.examples.RequestSampler;
import dev.understudy.examples.SampleRequest;
import dev.understudy.exchange.Reply;
import dev.understudy.journal.Journal;
import dev.understudy.sandbox.Cast;
import dev.understudy.sandbox.Ground;
import dev.understudy.sandbox.Journey;
import dev.understudy.validation.Authentication;
import dev.understudy.validation.Profile;
import io.vertx.core.MultiMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Walks every operation of every document of the corpus: a request made from the contract gets an
 * answer of success that the contract declares, from its examples and made from its schemas.
 */
class CorpusJourneysTest {
  private static final Path CORPUS = Path.of("../shared/corpus");
  private static final Path EXCEPTIONS = Path.of("src/test/resources/corpus/journeys.txt");

  /** How answers and requests are made. */
  enum Manner {
    EXAMPLES(new ExampleOptions(0, false, Fill.ALL, false), Fill.REQUIRED),
    GENERATED(new ExampleOptions(7, true, Fill.ALL, false), Fill.ALL),
    SPARE(new ExampleOptions(8, true, Fill.REQUIRED, false), Fill.REQUIRED);

    private final ExampleOptions answers;
    private final Fill requests;

    Manner(ExampleOptions answers, Fill requests) {
      this.answers = answers;
      this.requests = requests;
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyOperationAnswersARequestOfItsOwnContract(Manner manner) throws IOException {
    assumeThat(Files.isDirectory(CORPUS)).isTrue();
    Set<String> failures = new TreeSet<>();
    int operations = 0;
    for (Path file : files()) {
      Contract contract = ContractLoader.load(file, LoadOptions.LOCAL).contract();
      Set<Operation> unreachable = Set.copyOf(contract.unreachable());
      Journey sandbox = sandbox(contract, manner);
      for (Operation operation : contract.operations()) {
        operations++;
        if (!unreachable.contains(operation)) {
          String wrong = wrong(sandbox, operation, manner);
          if (!wrong.isEmpty()) {
            failures.add(file.getFileName() + " " + operation.id() + ": " + wrong);
          }
        }
      }
    }

    assertThat(operations).isGreaterThan(1_100);
    failures.removeIf(CorpusJourneysTest::isExpected);
    assertThat(failures).isEmpty();
  }

  @Test
  void noExceptionIsListedThatHasLapsed() throws IOException {
    assertThat(exceptions()).allMatch(line -> line.contains(" "));
  }

  private static String wrong(Journey sandbox, Operation operation, Manner manner) {
    SampleRequest request;
    try {
      request = new RequestSampler(1, manner.requests).request(operation);
    } catch (RequestSampler.CannotSample e) {
      return "no request can be made: " + e.getMessage();
    }
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    request.headers().forEach(header -> headers.add(header.getKey(), header.getValue()));
    String query = request.query().isEmpty() ? null : request.query();
    Reply reply =
        sandbox.respond(request.method(), request.path(), query, headers, request.body()).result();
    if (reply == null) {
      return "no answer";
    }
    return isSuccess(operation, reply) ? "" : told(request, reply);
  }

  private static boolean isSuccess(Operation operation, Reply reply) {
    if (operation.responses().all().isEmpty()) {
      return reply.status() == 200;
    }
    boolean declared =
        operation.responses().of(reply.status()).map(DeclaredResponse::status).isPresent();
    boolean anySuccess =
        operation.responses().all().stream()
            .anyMatch(one -> one.isSuccess() || one.status().equals("default"));
    boolean success = reply.status() / 100 == 2 || !anySuccess;
    return declared && success && reply.origin().refusal().isEmpty();
  }

  private static String told(SampleRequest request, Reply reply) {
    String why =
        reply
            .origin()
            .refusal()
            .map(problem -> problem.kind() + " " + problem.detail() + " " + problem.findings())
            .orElse(reply.body().bytes().toString(StandardCharsets.UTF_8));
    String short_ = why.length() > 300 ? why.substring(0, 300) : why;
    return reply.status() + " to " + request.method() + " " + request.target() + ": " + short_;
  }

  private static Journey sandbox(Contract contract, Manner manner) {
    Ground ground =
        new Ground(Catalog.of(contract), new Ground.Terms(manner.answers, Profile.DEFAULT));
    Cast cast = new Cast(ground.declared(), Authentication.ofAnyCredentials(), RateLimit.none());
    return new Journey(ground, cast, InstantSource.system(), new Journal(10, 1 << 20));
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files.filter(file -> file.toString().matches(".*\\.(json|yaml)")).sorted().toList();
    }
  }

  private static boolean isExpected(String failure) {
    return exceptions().stream().anyMatch(failure::startsWith);
  }

  private static List<String> exceptions() {
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(EXCEPTIONS));
      lines.removeIf(line -> line.isBlank() || line.startsWith("#"));
      return lines;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
