package dev.understudy.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.understudy.exchange.Breach;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of rules, read and written. */
class FaultRuleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "402",
        "listMembers:402,times=2",
        "listMembers:402,skip=3,times=2",
        "GET /v1/things/{id}:reset,rate=0.25",
        "/v1/*:stall",
        "/v1/things/{id}:archive:empty",
        "status=402;example=over_limit",
        "status=503;undeclared,rate=0.1",
        "status=402;example=\"a, \\\"b\\\"; (c\";undeclared",
        "latency=200ms",
        "latency=1500ms",
        "latency=2s",
        "latency=0ms",
        "latency=uniform(100ms,2s),times=4",
        "latency=lognormal(median=80ms,p99=2s)",
        "latency=percentiles(50:80ms,95:400ms,99.9:2s)",
        "slow=1000",
        "reset-mid-body",
        "truncated",
        "malformed",
        "wrong-type",
        "goaway",
        "break=missing",
        "break=type",
        "break=enum"
      })
  void writesARuleAsItIsRead(String text) {
    assertThat(FaultRule.parse(text)).hasToString(text);
    assertThat(FaultRule.parse(FaultRule.parse(text).toString())).isEqualTo(FaultRule.parse(text));
  }

  @Test
  void readsTheParts() {
    assertThat(FaultRule.parse(" listMembers : status=402;example=\"a, b\" , times=2"))
        .isEqualTo(
            new FaultRule(
                new Scope.OfOperation("listMembers"),
                new Frequency.Next(0, 2),
                new Effect.Status(402, Optional.of("a, b"), false)));
    assertThat(FaultRule.parse("*:break=enum"))
        .isEqualTo(FaultRule.always(new Effect.Break(Breach.ENUM)));
    assertThat(FaultRule.parse("latency=1.5s").effect()).isEqualTo(Effect.parse("latency=1500ms"));
    assertThat(FaultRule.parse("latency=1m").effect()).isEqualTo(Effect.parse("latency=60s"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | '' is not an effect: a status such as 402",
        "rest | did you mean 'reset'?",
        "trunkated | did you mean 'truncated'?",
        "latncy=2s | did you mean 'latency='?",
        "199 | the status is '199', not a whole number between 200 and 599",
        "600 | the status is '600', not a whole number between 200 and 599",
        "status=402;exmple=a | 'exmple=a' is not a detail of a status: example=NAME or undeclared",
        "latency=soon | 'soon' is not a latency: 200ms, uniform(100ms,2s)",
        "latency=200 | '200' is not a time such as 200ms, 1.5s or 2m",
        "latency=601s | 601s is longer than ten minutes, the longest wait",
        "latency=uniform(2s,1s) | the shortest time of uniform(2s,1s) is longer than its longest",
        "latency=uniform(2s) | of the form uniform(100ms,2s)",
        "latency=uniform(1s,2s | of the form uniform(100ms,2s)",
        "latency=lognormal(80ms,2s) | of the form lognormal(median=80ms,p99=2s)",
        "latency=lognormal(median=0ms,p99=2s) | a median of at least 1ms",
        "latency=percentiles(50:2s,95:1s) | percentages and times rising",
        "latency=percentiles(95:1s,50:2s) | percentages and times rising",
        "latency=percentiles(150:1s) | the percentage 150.0 is not between 0 and 100",
        "latency=percentiles(p50:1s) | 'p50:1s' is not a percentage and a time, such as 95:400ms",
        "slow=9 | slow, bytes a second, is '9', not a whole number between 10 and 100000000",
        "break=all | 'all' is not a way to break a body: missing, type or enum",
        "402,times=0 | times is '0', not a whole number between 1 and 1000000",
        "402,tims=2 | 'tims=2' is not times=N, skip=N or rate=0.1; did you mean times=?",
        "402,skip=2 | skip takes times, too, such as skip=3,times=1",
        "402,rate=1.5 | rate is '1.5', not a number from 0 to 1",
        "402,rate=0.1,times=2 | rate goes without times and skip",
        "402,times=1,times=2 | times is said twice",
        ":402 | before the colon stands no operation",
      })
  void refusesWhatIsNoRuleAndSaysWhatWouldBeRight(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FaultRule.parse(text))
        .withMessageContaining(message);
  }

  @Test
  void refusesARuleThatIsTooLong() {
    assertThatIllegalArgumentException().isThrownBy(() -> FaultRule.parse("4".repeat(1_001)));
  }

  @Test
  void knowsItsPresets() {
    assertThat(Presets.names()).containsExactly("brownout", "flaky", "rate-limited", "slow-3g");
    assertThat(Presets.named("slow-3g"))
        .isEqualTo(List.of(FaultRule.parse("latency=2s"), FaultRule.parse("slow=50000")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Presets.named("flakey"))
        .withMessageEndingWith("did you mean 'flaky'?");
  }
}
