package dev.understudy.journal;

import dev.understudy.exchange.Exchange;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Somebody who is told of every exchange after a certain one, of each once and in their order.
 * Whoever adds an exchange also hands over, and never two at once: what comes meanwhile is handed
 * over by the one who is at it.
 */
public final class Subscription implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Subscription.class.getName());
  private static final int AT_ONCE = 64;

  private final Journal journal;
  private final Consumer<Exchange> each;
  private final LongConsumer gap;
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicLong missed = new AtomicLong();
  private volatile boolean closed;
  private volatile long last;

  Subscription(Journal journal, long last, Consumer<Exchange> each, LongConsumer gap) {
    this.journal = journal;
    this.last = last;
    this.each = each;
    this.gap = gap;
  }

  /** The number of the last exchange that was handed over or missed. */
  public long last() {
    return last;
  }

  /** How many exchanges were forgotten before they could be handed over. */
  public long missed() {
    return missed.get();
  }

  /** Nothing is handed over any more, but for what another thread is about to. */
  @Override
  public void close() {
    closed = true;
    journal.leave(this);
  }

  /** Hands over what there is by now. */
  void advance() {
    if (waiting.getAndIncrement() != 0) {
      return;
    }
    int done = 1;
    do {
      drain();
      done = waiting.addAndGet(-done);
    } while (done != 0);
  }

  private void drain() {
    List<Exchange> some = journal.after(last, AT_ONCE);
    while (!closed && !some.isEmpty()) {
      some.forEach(this::hand);
      some = journal.after(last, AT_ONCE);
    }
  }

  private void hand(Exchange exchange) {
    if (closed) {
      return;
    }
    long lost = exchange.number() - last - 1;
    last = exchange.number();
    try {
      if (lost > 0) {
        missed.addAndGet(lost);
        gap.accept(lost);
      }
      each.accept(exchange);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "a subscriber of the journal failed", e);
    }
  }
}
