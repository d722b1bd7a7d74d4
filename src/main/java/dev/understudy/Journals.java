package dev.understudy;

import dev.understudy.exchange.Exchange;
import dev.understudy.journal.Journal;
import dev.understudy.journal.JournalBudget;
import dev.understudy.sandbox.SandboxId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The journals of all sandboxes, and those who are told of every exchange in any of them. */
final class Journals {
  private static final long MOST_BYTES = 64L << 20;

  private static final long ALL_BYTES = 160L << 20;

  private final int most;
  private final JournalBudget budget = new JournalBudget(ALL_BYTES);
  private final List<Consumer<Exchange>> observers = new CopyOnWriteArrayList<>();

  Journals(Settings settings) {
    this.most = settings.journalSize();
  }

  /** An empty one for that sandbox. */
  Journal open(SandboxId id) {
    String prefix = id.isDefault() ? "" : id + ".";
    Journal journal = new Journal(most, MOST_BYTES, budget, prefix);
    journal.observe(exchange -> observers.forEach(observer -> observer.accept(exchange)));
    return journal;
  }

  /** Tells that one of every exchange from now on; it must not block. */
  void observe(Consumer<Exchange> observer) {
    observers.add(observer);
  }
}
