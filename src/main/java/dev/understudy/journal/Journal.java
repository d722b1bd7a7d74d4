package dev.understudy.journal;

import dev.understudy.exchange.Answers;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Layer;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Responder;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the latest exchanges, within a number and a size, and never breaks or delays the one
 * that it observes; it adds to the answer only the number by which it is found again.
 */
public final class Journal implements Layer {
  private static final System.Logger LOG = System.getLogger(Journal.class.getName());

  /** The field of an answer by which it is found here again. */
  public static final String TRACE = "X-Understudy-Trace";

  private static final int MOST_OF_A_BODY = 256 << 10;
  private static final int FIXED_BYTES = 1_024;
  private static final int OF_A_TREE = 8;

  private final long mostBytes;
  private final @Nullable Exchange[] exchanges;
  private final long[] sizes;
  private final List<Consumer<Exchange>> observers = new CopyOnWriteArrayList<>();
  private int first;
  private int held;
  private long bytes;
  private long count;

  /**
   * An empty journal.
   *
   * @param mostExchanges how many it keeps, at least 1; the oldest go first
   * @param mostBytes how large they may be together, about
   */
  public Journal(int mostExchanges, long mostBytes) {
    if (mostExchanges < 1) {
      throw new IllegalArgumentException("a journal of " + mostExchanges + " exchanges");
    }
    this.exchanges = new Exchange[mostExchanges];
    this.sizes = new long[mostExchanges];
    this.mostBytes = mostBytes;
  }

  @Override
  public Future<Reply> around(Call call, Responder next) {
    long begun = System.nanoTime();
    return Answers.map(
        next.respond(call),
        reply -> observed(call, reply, Duration.ofNanos(System.nanoTime() - begun)));
  }

  /** Remembers a call that was answered elsewhere, and tells the observers. */
  public Exchange remember(Call call, Reply reply, Duration took) {
    reply.body().bytes(); // encodes what is not encoded yet, while nobody waits for the lock
    Exchange exchange = add(capped(call), reply, took);
    observers.forEach(observer -> tell(observer, exchange));
    return exchange;
  }

  private Reply observed(Call call, Reply reply, Duration took) {
    try {
      return remember(call, reply, took).reply();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "an exchange was not remembered", e);
      return reply;
    }
  }

  private static void tell(Consumer<Exchange> observer, Exchange exchange) {
    try {
      observer.accept(exchange);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "an observer of the journal failed", e);
    }
  }

  private synchronized Exchange add(Call call, Reply reply, Duration took) {
    long number = ++count;
    Exchange exchange =
        new Exchange(number, call, reply.withHeader(TRACE, String.valueOf(number)), took);
    if (held == exchanges.length) {
      forgetOldest();
    }
    int place = (first + held) % exchanges.length;
    exchanges[place] = exchange;
    sizes[place] = size(exchange);
    bytes += sizes[place];
    held++;
    while (bytes > mostBytes && held > 1) {
      forgetOldest();
    }
    return exchange;
  }

  // By the size that was noted: to look at the oldest exchange would bring it back into the
  // processor's cache only to have it thrown away.
  private void forgetOldest() {
    bytes -= sizes[first];
    exchanges[first] = null;
    first = (first + 1) % exchanges.length;
    held--;
  }

  private static Call capped(Call call) {
    if (call.body().length() <= MOST_OF_A_BODY) {
      return call;
    }
    Buffer start = call.body().getBuffer(0, MOST_OF_A_BODY);
    start.appendString("… (" + call.body().length() + " bytes in all)");
    return call.withBody(start);
  }

  private static long size(Exchange exchange) {
    // What was read of a body is kept, too, and takes more than the body itself.
    boolean read = exchange.call().understood().input().body() != null;
    long body = (long) exchange.call().body().length() * (read ? OF_A_TREE : 1);
    return FIXED_BYTES + body + exchange.reply().body().bytes().length();
  }

  /** What is remembered now, the oldest first. */
  public synchronized List<Exchange> exchanges() {
    List<Exchange> all = new ArrayList<>(held);
    for (int i = 0; i < held; i++) {
      all.add(Objects.requireNonNull(exchanges[(first + i) % exchanges.length]));
    }
    return all;
  }

  /** Forgets all that is remembered; the count goes on. */
  public synchronized void clear() {
    while (held > 0) {
      forgetOldest();
    }
  }

  /** How large all that is remembered is, about. */
  public synchronized long bytes() {
    return bytes;
  }

  /** How many exchanges there were in all. */
  public synchronized long count() {
    return count;
  }

  /** Tells that one of every exchange from now on; it must not block. */
  public void observe(Consumer<Exchange> observer) {
    observers.add(observer);
  }
}
