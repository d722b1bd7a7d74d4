package dev.understudy.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
  // the ULID specification's own example of a time: 01ARYZ6S41
  private static final Instant NOW = Instant.ofEpochMilli(1_469_918_176_385L);

  @Test
  void beginsWithTheMilliseconds() {
    assertThat(ids(1).occasion().ulid()).hasSize(26).startsWith("01ARYZ6S41");
  }

  @Test
  void repeatsExactlyWithTheSameSeed() {
    assertThat(ulids(ids(7), 50)).isEqualTo(ulids(ids(7), 50)).isNotEqualTo(ulids(ids(8), 50));
  }

  @Test
  void sortsAsMadeWithinAMillisecond() {
    List<String> ulids = ulids(ids(3), 5000);

    assertThat(ulids).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void carriesOverFromTheLowerHalfToTheUpper() {
    Ids allOnes = new Ids(InstantSource.fixed(NOW), () -> 0xFF_FFFF_FFFFL);

    assertThat(ulids(allOnes, 2))
        .containsExactly("01ARYZ6S41FZZZZZZZZZZZZZZZ", "01ARYZ6S41G000000000000000");
  }

  @Test
  void givesEachThreadItsOwn() {
    Ids ids = ids(5);
    Set<String> seen = ConcurrentHashMap.newKeySet();

    IntStream.range(0, 10_000).parallel().forEach(i -> seen.add(ids.occasion().ulid()));

    assertThat(seen).hasSize(10_000);
  }

  @Test
  void tellsTheTimeToTheMillisecond() {
    Ids ids = new Ids(InstantSource.fixed(NOW.plusNanos(123_456)), new Random(1));

    assertThat(ids.occasion().now()).isEqualTo(NOW);
  }

  private static Ids ids(long seed) {
    return new Ids(InstantSource.fixed(NOW), new Random(seed));
  }

  private static List<String> ulids(Ids ids, int count) {
    return Stream.generate(() -> ids.occasion().ulid()).limit(count).toList();
  }
}
