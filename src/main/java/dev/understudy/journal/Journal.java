package dev.understudy.journal;

import dev.understudy.exchange.Call;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Layer;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Responder;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Remembers the latest exchanges, within a number and a size, and never breaks, changes or delays
 * the one that it observes.
 */
public final class Journal implements Layer {
  private static final System.Logger LOG = System.getLogger(Journal.class.getName());
  private static final int MOST_OF_A_BODY = 256 << 10;
  private static final int FIXED_BYTES = 1_024;

  private final int mostExchanges;
  private final long mostBytes;
  private final Deque<Exchange> exchanges = new ArrayDeque<>();
  private final List<Consumer<Exchange>> observers = new CopyOnWriteArrayList<>();
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
    this.mostExchanges = mostExchanges;
    this.mostBytes = mostBytes;
  }

  @Override
  public Future<Reply> around(Call call, Responder next) {
    long begun = System.nanoTime();
    Future<Reply> answer = next.respond(call);
    return answer.andThen(
        done -> {
          if (done.succeeded()) {
            remember(call, done.result(), Duration.ofNanos(System.nanoTime() - begun));
          }
        });
  }

  private void remember(Call call, Reply reply, Duration took) {
    try {
      reply.body().bytes(); // encodes what is not encoded yet, while nobody waits for the lock
      Exchange exchange = add(capped(call), reply, took);
      observers.forEach(observer -> tell(observer, exchange));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "an exchange was not remembered", e);
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
    Exchange exchange = new Exchange(++count, call, reply, took);
    exchanges.addLast(exchange);
    bytes += size(exchange);
    while (exchanges.size() > mostExchanges || (bytes > mostBytes && exchanges.size() > 1)) {
      bytes -= size(exchanges.removeFirst());
    }
    return exchange;
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
    return FIXED_BYTES + exchange.call().body().length() + exchange.reply().body().bytes().length();
  }

  /** What is remembered now, the oldest first. */
  public synchronized List<Exchange> exchanges() {
    return List.copyOf(exchanges);
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
