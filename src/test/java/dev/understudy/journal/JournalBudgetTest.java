package dev.understudy.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Match;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Reply;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JournalBudgetTest {
  private final JournalBudget budget = new JournalBudget(1_000_000);

  private Journal journal() {
    return new Journal(10_000, 1 << 30, budget);
  }

  private static void remember(Journal journal, int times) {
    for (int i = 0; i < times; i++) {
      Buffer body = Buffer.buffer(new byte[9_000]);
      Call call =
          Call.of(
              "POST",
              "/",
              null,
              MultiMap.caseInsensitiveMultiMap(),
              body,
              Instant.EPOCH,
              new Match.Unknown(Optional.empty()));
      journal.remember(call, Reply.empty(204), Duration.ZERO);
    }
  }

  @Test
  void letsAllJournalsTogetherGrowNoLargerThanItIs() {
    List<Journal> all = Stream.generate(this::journal).limit(20).toList();

    for (int i = 0; i < 50; i++) {
      all.forEach(journal -> remember(journal, 1));
      assertThat(all.stream().mapToLong(Journal::bytes).sum()).isLessThanOrEqualTo(1_000_000);
    }

    assertThat(all).allSatisfy(journal -> assertThat(journal.exchanges()).isNotEmpty());
  }

  @Test
  void takesNothingFromThoseThatHaveLittle() {
    Journal small = journal();
    Journal large = journal();
    remember(small, 3);

    remember(large, 500);

    assertThat(small.exchanges()).hasSize(3);
    assertThat(large.forgotten()).isPositive();
    assertThat(large.exchanges()).hasSizeGreaterThan(20);
  }
}
