package dev.understudy.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.Exchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Filter;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

class SubscriptionTest {
  private static final long MEGABYTES = 64L << 20;

  private final Journal journal = new Journal(3, MEGABYTES);
  private final List<String> told = Collections.synchronizedList(new ArrayList<>());

  @Test
  void tellsOfWhatIsRememberedAndThenOfWhatComes() {
    remember(2);
    subscribe(1);
    remember(2);

    assertThat(told).containsExactly("2", "3", "4");
  }

  @Test
  void saysHowManyWereForgotten() {
    remember(5);
    Subscription subscription = subscribe(1);

    assertThat(told).containsExactly("missed 1", "3", "4", "5");
    assertThat(subscription.missed()).isEqualTo(1);
    assertThat(subscription.last()).isEqualTo(5);
  }

  @Test
  void takesANumberOfAnotherLifeAsTheBeginning() {
    remember(2);
    subscribe(700);

    assertThat(told).containsExactly("1", "2");
  }

  @Test
  void tellsOnlyOfWhatIsToComeAfterTheLatest() {
    remember(2);
    subscribe(journal.count());

    assertThat(told).isEmpty();
    remember(1);
    assertThat(told).containsExactly("3");
  }

  @Test
  void tellsNothingMoreOnceClosed() {
    Subscription subscription = subscribe(0);
    remember(1);

    subscription.close();
    remember(1);

    assertThat(told).containsExactly("1");
  }

  @Test
  void endsInTheMiddleWhereTheListenerCloses() {
    remember(3);
    Subscription[] own = new Subscription[1];
    own[0] =
        journal.subscribe(
            journal.count(),
            each -> {
              told.add(String.valueOf(each.number()));
              own[0].close();
            });

    remember(2);

    assertThat(told).containsExactly("4");
  }

  @Test
  void countsWhatWasClearedAsMissed() {
    subscribe(0);
    remember(1);
    journal.clear();
    subscribe(0);
    remember(1);

    assertThat(told).containsExactly("1", "2", "missed 1", "2");
  }

  @Test
  @ResourceLock("the journal's log")
  void goesOnAfterAListenerThatThrew() {
    Logger log = Logger.getLogger(Subscription.class.getName());
    Filter before = log.getFilter();
    log.setFilter(record -> false);
    journal.subscribe(
        0,
        each -> {
          told.add("threw");
          throw new IllegalStateException("a listener at fault");
        });

    remember(2);

    log.setFilter(before);
    assertThat(told).containsExactly("threw", "threw");
  }

  @Test
  void leavesNoGapAndTellsNothingTwiceUnderConcurrency() throws Exception {
    Journal large = new Journal(10_000, MEGABYTES);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    Exchange any = Told.of("GET", "/dogs").exchange();
    Callable<Void> asking =
        () -> {
          for (int i = 0; i < 500; i++) {
            large.remember(any.call(), any.reply(), Duration.ZERO);
          }
          return null;
        };
    List<Long> numbers = Collections.synchronizedList(new ArrayList<>());
    Callable<Void> subscribing =
        () -> {
          large.subscribe(0, each -> numbers.add(each.number()));
          return null;
        };

    for (var done : threads.invokeAll(List.of(asking, asking, subscribing, asking, asking))) {
      done.get();
    }
    threads.shutdown();

    assertThat(numbers)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 2_000).boxed().toList());
  }

  private Subscription subscribe(long after) {
    return journal.subscribe(
        after, each -> told.add(String.valueOf(each.number())), lost -> told.add("missed " + lost));
  }

  private void remember(int count) {
    Exchange any = Told.of("GET", "/dogs").exchange();
    for (int i = 0; i < count; i++) {
      journal.remember(any.call(), any.reply(), Duration.ZERO);
    }
  }
}
