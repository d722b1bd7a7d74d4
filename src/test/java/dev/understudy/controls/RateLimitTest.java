package dev.understudy.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.understudy.contract.Match;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Principal;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Responder;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
  private static final Responder OK = call -> Future.succeededFuture(Reply.empty(200));
  private static final Principal ALICE = new Principal("alice", "a");
  private static final Principal BOB = new Principal("bob", "b");

  private final AtomicLong elapsed = new AtomicLong(5_000);
  private final RateLimit limit = new RateLimit(2, InstantSource.fixed(NOW), elapsed::get);

  @Test
  void saysOnEveryAnswerWhatIsLeft() {
    assertThat(fields(ask(ALICE))).isEqualTo("2 1 " + (NOW.getEpochSecond() + 60));
    assertThat(fields(ask(ALICE))).isEqualTo("2 0 " + (NOW.getEpochSecond() + 60));
  }

  @Test
  void saysTheSameTurnThroughoutAWindowThoughTheClockStands() {
    ask(ALICE);
    elapsed.addAndGet(10_001);

    assertThat(fields(ask(ALICE))).isEqualTo("2 0 " + (NOW.getEpochSecond() + 60));
  }

  @Test
  void saysInWholeSecondsWhenTheWindowTurns() {
    InstantSource clock = () -> NOW.plusMillis(elapsed.get());
    RateLimit moving = new RateLimit(2, clock, elapsed::get);

    assertThat(fields(moving.counting().around(call(ALICE), OK).result()))
        .isEqualTo("2 1 " + (NOW.getEpochSecond() + 65));
    elapsed.addAndGet(10_001);
    assertThat(fields(moving.counting().around(call(ALICE), OK).result()))
        .isEqualTo("2 0 " + (NOW.getEpochSecond() + 65));
    elapsed.addAndGet(50_000);
    assertThat(fields(moving.counting().around(call(ALICE), OK).result()))
        .isEqualTo("2 1 " + (NOW.getEpochSecond() + 126));
  }

  @Test
  void refusesTheCallBeyondTheLimit() {
    ask(ALICE);
    ask(ALICE);
    elapsed.addAndGet(20_500);

    Reply refused = ask(ALICE);

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Retry-After")).contains("40");
    assertThat(refused.header("Content-Type")).contains("application/problem+json");
    assertThat(fields(refused)).isEqualTo("2 0 " + (NOW.getEpochSecond() + 60));
    assertThat(refused.body().bytes().toString()).contains("try again in 40 s");
  }

  @Test
  void doesNotPassARefusedCallOn() {
    ask(ALICE);
    ask(ALICE);
    Responder never = call -> Future.failedFuture("must not be asked");

    assertThat(limit.counting().around(call(ALICE), never).result().status()).isEqualTo(429);
  }

  @Test
  void asksForASecondAtLeast() {
    ask(ALICE);
    ask(ALICE);
    elapsed.addAndGet(59_999);

    assertThat(ask(ALICE).header("Retry-After")).contains("1");
  }

  @Test
  void beginsANewWindowAfterAMinute() {
    ask(ALICE);
    ask(ALICE);
    ask(ALICE);
    elapsed.addAndGet(60_000);

    assertThat(ask(ALICE).status()).isEqualTo(200);
    assertThat(fields(ask(ALICE))).isEqualTo("2 0 " + (NOW.getEpochSecond() + 60));
  }

  @Test
  void keepsCallersApart() {
    ask(ALICE);
    ask(ALICE);

    assertThat(ask(ALICE).status()).isEqualTo(429);
    assertThat(ask(BOB).header("X-RateLimit-Remaining")).contains("1");
  }

  @Test
  void countsAllCallersWithoutAKeyTogether() {
    ask(null);
    ask(null);

    assertThat(ask(null).status()).isEqualTo(429);
  }

  @Test
  void statesTheLimitOnARefusalWithoutCountingIt() {
    for (int i = 0; i < 3; i++) {
      Reply stated =
          limit
              .stating()
              .around(call(null), call -> Future.succeededFuture(Reply.empty(401)))
              .result();

      assertThat(fields(stated)).isEqualTo("2 2 " + (NOW.getEpochSecond() + 60));
    }
  }

  @Test
  void leavesWhatWasCountedAsItIs() {
    Reply counted =
        OK.within(limit.counting()).within(limit.stating()).respond(call(ALICE)).result();

    assertThat(counted.header("X-RateLimit-Remaining")).contains("1");
  }

  @Test
  void countsNothingWithoutALimit() {
    RateLimit unlimited = RateLimit.unlimited(InstantSource.fixed(NOW));
    for (int i = 0; i < 1_000; i++) {
      Reply reply = unlimited.counting().around(call(ALICE), OK).result();

      assertThat(fields(reply)).isEqualTo("2147483647 2147483647 " + (NOW.getEpochSecond() + 60));
    }
  }

  @Test
  void allowsACallAMinuteAtLeast() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RateLimit(0, InstantSource.fixed(NOW), elapsed::get));
  }

  private Reply ask(@Nullable Principal principal) {
    return limit.counting().around(call(principal), OK).result();
  }

  private static Call call(@Nullable Principal principal) {
    Call call =
        Call.of(
            "GET",
            "/",
            null,
            MultiMap.caseInsensitiveMultiMap(),
            Buffer.buffer(),
            NOW,
            new Match.Unknown(Optional.empty()));
    return principal == null ? call : call.withPrincipal(principal);
  }

  private static String fields(Reply reply) {
    return reply.header("X-RateLimit-Limit").orElseThrow()
        + " "
        + reply.header("X-RateLimit-Remaining").orElseThrow()
        + " "
        + reply.header("X-RateLimit-Reset").orElseThrow();
  }
}
