package dev.understudy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class SandboxClockTest {
  private static final Instant NOON = Instant.parse("2026-03-20T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void standsStillWhereItIsFrozen() {
    SandboxClock clock = SandboxClock.standingAt(NOON);

    assertThat(clock.instant()).isEqualTo(NOON);
    assertThat(clock.setting().isFrozen()).isTrue();
  }

  @Test
  void goesWithTheRealTimeBySoMuch() {
    SandboxClock clock = SandboxClock.of(new SandboxClock.Setting(null, DAY));

    assertThat(clock.instant()).isCloseTo(Instant.now().plus(DAY), within(10, ChronoUnit.SECONDS));
  }

  @Test
  void runsOnFromAMoment() {
    SandboxClock clock = SandboxClock.real();

    clock.runFrom(NOON);

    assertThat(clock.setting().isFrozen()).isFalse();
    assertThat(clock.instant()).isCloseTo(NOON, within(10, ChronoUnit.SECONDS));
  }

  @Test
  void advancesStandingOrRunningAndTheTimeThatElapsesWithIt() {
    SandboxClock standing = SandboxClock.standingAt(NOON);
    SandboxClock running = SandboxClock.real();

    standing.advance(DAY);
    running.advance(DAY);

    assertThat(standing.instant()).isEqualTo(NOON.plus(DAY));
    assertThat(running.instant())
        .isCloseTo(Instant.now().plus(DAY), within(10, ChronoUnit.SECONDS));
    assertThat(standing.elapsedMillis()).isGreaterThanOrEqualTo(DAY.toMillis());
    assertThat(running.elapsedMillis()).isGreaterThanOrEqualTo(DAY.toMillis() - 1);
  }

  @Test
  void letsNoTimeElapseWhereItIsTurnedBack() {
    SandboxClock clock = SandboxClock.standingAt(NOON);

    clock.set(SandboxClock.Setting.standingAt(NOON.minus(DAY)));

    assertThat(clock.instant()).isEqualTo(NOON.minus(DAY));
    assertThat(clock.elapsedMillis()).isBetween(0L, DAY.toMillis() / 2);
  }

  @Test
  void isAnotherMomentForOneActionOnly() {
    SandboxClock clock = SandboxClock.standingAt(NOON);
    Instant later = NOON.plus(DAY);

    Instant seen = clock.at(later, clock::instant);
    Instant nested = clock.at(later, () -> clock.at(NOON.minus(DAY), () -> clock.instant()));
    Instant unmoved = clock.at(later, () -> clock.withoutMoments().instant());

    assertThat(seen).isEqualTo(later);
    assertThat(nested).isEqualTo(NOON.minus(DAY));
    assertThat(unmoved).isEqualTo(NOON);
    assertThat(clock.instant()).isEqualTo(NOON);
    assertThat(clock.elapsedMillis()).isLessThan(DAY.toMillis());
  }

  @Test
  void refusesToGoBackByADurationOrOutOfRange() {
    SandboxClock clock = SandboxClock.standingAt(NOON);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock.advance(DAY.negated()))
        .withMessageContaining("not by PT-24H");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock.advance(Duration.ofDays(365L * 9_000)))
        .withMessageContaining("is not between 1970-01-01T00:00:00Z and 9999-12-31");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock.runFrom(Instant.parse("1969-12-31T23:59:59Z")));
    assertThat(clock.instant()).isEqualTo(NOON);
  }
}
