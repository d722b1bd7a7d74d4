package dev.understudy.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.understudy.contract.Match;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Responder;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Filter;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

class JournalTest {
  private static final Responder OK = call -> Future.succeededFuture(Reply.empty(200));
  private static final long MEGABYTES = 64L << 20;

  private final Journal journal = new Journal(3, MEGABYTES);

  @Test
  void remembersTheLatestInTheirOrder() {
    for (String path : List.of("/1", "/2", "/3", "/4")) {
      journal.around(call(path, ""), OK);
    }

    assertThat(journal.exchanges())
        .extracting(exchange -> exchange.number() + exchange.call().path())
        .containsExactly("2/2", "3/3", "4/4");
    assertThat(journal.count()).isEqualTo(4);
  }

  @Test
  void forgetsTheOldestWhenTogetherTheyAreTooLarge() {
    Journal small = new Journal(1_000, 10_000);
    for (int i = 0; i < 5; i++) {
      small.around(call("/" + i, "x".repeat(3_000)), OK);
    }

    assertThat(small.exchanges()).extracting(exchange -> exchange.number()).containsExactly(4L, 5L);
  }

  @Test
  void keepsTheLatestHoweverLargeItIs() {
    Journal tiny = new Journal(10, 1);

    tiny.around(call("/1", "x"), OK);
    tiny.around(call("/2", "x"), OK);

    assertThat(tiny.exchanges()).extracting(Exchange::number).containsExactly(2L);
  }

  @Test
  void capsALargeBodyAndSaysSo() {
    Buffer[] answered = new Buffer[1];
    int size = (256 << 10) + 1;

    journal.around(
        call("/", "x".repeat(size)),
        call -> {
          answered[0] = call.body();
          return OK.respond(call);
        });

    String kept = journal.exchanges().get(0).call().body().toString();
    assertThat(kept).hasSizeLessThan(size + 100).endsWith("x… (262145 bytes in all)");
    assertThat(answered[0].length()).isEqualTo(size);
  }

  @Test
  void answersWithTheReplyThatItSawAndTheNumberOfTheExchange() {
    Reply reply = Reply.empty(204).withHeader("X-Own", "a");

    Reply answered = journal.around(call("/", ""), call -> Future.succeededFuture(reply)).result();

    assertThat(answered).isEqualTo(reply.withHeader(Journal.TRACE, "1"));
    assertThat(journal.exchanges().get(0).reply()).isSameAs(answered);
  }

  @Test
  void passesAFailureOnAndRemembersNothing() {
    Future<Reply> failed = journal.around(call("/", ""), call -> Future.failedFuture("no"));

    assertThat(failed.failed()).isTrue();
    assertThat(journal.exchanges()).isEmpty();
  }

  @Test
  void waitsForTheAnswer() {
    Promise<Reply> pending = Promise.promise();

    Future<Reply> answer = journal.around(call("/", ""), call -> pending.future());

    assertThat(journal.count()).isZero();
    pending.complete(Reply.empty(200));
    assertThat(answer.succeeded()).isTrue();
    assertThat(journal.count()).isEqualTo(1);
  }

  @Test
  void tellsObserversOfEveryExchange() {
    List<Long> told = new ArrayList<>();
    journal.around(call("/before", ""), OK);
    journal.observe(exchange -> told.add(exchange.number()));

    journal.around(call("/after", ""), OK);

    assertThat(told).containsExactly(2L);
  }

  @Test
  @ResourceLock("the journal's log")
  void anObserverThatThrowsHarmsNobody() {
    Logger log = Logger.getLogger(Journal.class.getName());
    Filter before = log.getFilter();
    log.setFilter(record -> false);
    List<Long> told = new ArrayList<>();
    journal.observe(
        exchange -> {
          throw new IllegalStateException("an observer at fault");
        });
    journal.observe(exchange -> told.add(exchange.number()));

    Future<Reply> answer = journal.around(call("/", ""), OK);

    log.setFilter(before);
    assertThat(answer.result().status()).isEqualTo(200);
    assertThat(told).containsExactly(1L);
    assertThat(journal.exchanges()).hasSize(1);
  }

  @Test
  void numbersWithoutGapsUnderConcurrency() throws Exception {
    Journal large = new Journal(10_000, MEGABYTES);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    Callable<Void> asking =
        () -> {
          for (int i = 0; i < 500; i++) {
            large.around(call("/", "x"), OK);
          }
          return null;
        };

    for (var done : threads.invokeAll(List.of(asking, asking, asking, asking))) {
      done.get();
    }
    threads.shutdown();

    assertThat(large.exchanges())
        .extracting(Exchange::number)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 2_000).boxed().toList());
  }

  @Test
  void countsTheHeaderFieldsAmongTheBytes() {
    Journal small = new Journal(1_000, 20_000);
    Call call = call("/", "");
    call.headers().add("X-Long", "x".repeat(8_000));
    for (int i = 0; i < 4; i++) {
      small.around(call, OK);
    }

    assertThat(small.exchanges()).hasSize(2);
  }

  @Test
  void findsAnExchangeByItsNumber() {
    for (int i = 0; i < 5; i++) {
      journal.around(call("/" + i, ""), OK);
    }

    assertThat(journal.exchange(4).orElseThrow().call().path()).isEqualTo("/3");
    assertThat(journal.exchange(2)).isEmpty();
    assertThat(journal.exchange(6)).isEmpty();
    assertThat(journal.exchange(0)).isEmpty();
  }

  @Test
  void goesOnCountingAfterItWasCleared() {
    journal.around(call("/1", ""), OK);

    journal.clear();
    journal.around(call("/2", ""), OK);

    assertThat(journal.exchanges()).extracting(Exchange::number).containsExactly(2L);
    assertThat(journal.forgotten()).isZero();
    assertThat(journal.exchange(1)).isEmpty();
  }

  @Test
  void growsToItsFullNumberAndKeepsTheOrder() {
    Journal large = new Journal(100, MEGABYTES);
    for (int i = 0; i < 250; i++) {
      large.around(call("/", ""), OK);
    }

    assertThat(large.exchanges())
        .extracting(Exchange::number)
        .containsExactlyElementsOf(LongStream.rangeClosed(151, 250).boxed().toList());
    assertThat(large.forgotten()).isEqualTo(150);
  }

  @Test
  void handsOutACopy() {
    journal.around(call("/", ""), OK);
    List<Exchange> before = journal.exchanges();

    journal.around(call("/", ""), OK);

    assertThat(before).hasSize(1);
  }

  @Test
  void keepsOneAtLeast() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Journal(0, MEGABYTES));
  }

  private static Call call(String path, String body) {
    return Call.of(
        "POST",
        path,
        null,
        MultiMap.caseInsensitiveMultiMap(),
        Buffer.buffer(body),
        Instant.EPOCH,
        new Match.Unknown(Optional.empty()));
  }
}
