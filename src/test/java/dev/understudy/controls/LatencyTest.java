package dev.understudy.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatencyTest {
  private static final int MANY = 20_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "200ms",
        "uniform(100ms,2s)",
        "lognormal(median=80ms,p99=2s)",
        "percentiles(50:80ms,95:400ms,99:2s)"
      })
  void isDecidedByTheSeedAndTheNumberAlone(String text) {
    Latency latency = Latency.parse(text);

    assertThat(waits(latency, 7)).isEqualTo(waits(latency, 7));
    assertThat(latency.at(7, 3)).isEqualTo(Latency.parse(text).at(7, 3));
  }

  @Test
  void differsWithTheSeed() {
    Latency latency = Latency.parse("uniform(0ms,10m)");

    assertThat(waits(latency, 1)).isNotEqualTo(waits(latency, 2));
  }

  @Test
  void keepsToTheBoundsOfAUniformOneAndReachesThem() {
    int[] waits = waits(Latency.parse("uniform(10ms,20ms)"), 1);

    assertThat(IntStream.of(waits).min()).hasValue(10);
    assertThat(IntStream.of(waits).max()).hasValue(20);
    assertThat(IntStream.of(waits).average().orElseThrow()).isBetween(14.8, 15.2);
  }

  @Test
  void hasTheMedianAndThe99thPercentileOfALogNormalOne() {
    int[] waits = waits(Latency.parse("lognormal(median=100ms,p99=2s)"), 1);

    assertThat(percentile(waits, 50)).isBetween(95, 105);
    assertThat(percentile(waits, 99)).isBetween(1_750, 2_250);
  }

  @Test
  void neverWaitsLongerThanTenMinutes() {
    int[] waits = waits(Latency.parse("lognormal(median=9m,p99=10m)"), 1);

    assertThat(IntStream.of(waits).max()).hasValue(600_000);
  }

  @Test
  void hasThePercentilesThatWereMeasured() {
    int[] waits = waits(Latency.parse("percentiles(50:80ms,95:400ms,99:2s)"), 1);

    assertThat(percentile(waits, 50)).isBetween(78, 83);
    assertThat(percentile(waits, 95)).isBetween(385, 440);
    assertThat(percentile(waits, 99)).isBetween(1_800, 2_000);
    assertThat(IntStream.of(waits).max()).hasValue(2_000);
    assertThat(IntStream.of(waits).min().orElseThrow()).isLessThan(3);
  }

  @Test
  void isTheSameWithoutASpread() {
    assertThat(Latency.parse("lognormal(median=80ms,p99=80ms)").at(1, 1))
        .isEqualTo(Duration.ofMillis(80));
    assertThat(Latency.parse("uniform(80ms,80ms)").at(1, 1)).isEqualTo(Duration.ofMillis(80));
  }

  private static int[] waits(Latency latency, long seed) {
    return IntStream.range(0, MANY).map(n -> (int) latency.at(seed, n).toMillis()).toArray();
  }

  private static int percentile(int[] waits, int percent) {
    return IntStream.of(waits).sorted().toArray()[MANY / 100 * percent];
  }
}
