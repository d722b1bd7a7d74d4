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
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Remembers the latest exchanges, within a number and a size, and never breaks or delays the one
 * that it observes; it adds to the answer only the number by which it is found again.
 */
public final class Journal implements Layer {
  private static final System.Logger LOG = System.getLogger(Journal.class.getName());

  /** The field of an answer by which it is found here again. */
  public static final String TRACE = "X-Understudy-Trace";

  private static final int MOST_OF_A_BODY = 256 << 10;

  private final long mostBytes;
  private final String prefix;
  private final JournalBudget budget;
  private final Ring ring;
  private final List<Consumer<Exchange>> observers = new CopyOnWriteArrayList<>();
  private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
  private long count;
  private long cleared;

  /**
   * An empty journal.
   *
   * @param mostExchanges how many it keeps, at least 1; the oldest go first
   * @param mostBytes how large they may be together, about
   */
  public Journal(int mostExchanges, long mostBytes) {
    this(mostExchanges, mostBytes, new JournalBudget(Long.MAX_VALUE), "");
  }

  /** An empty journal that has to do with its share of a budget, too. */
  public Journal(int mostExchanges, long mostBytes, JournalBudget budget) {
    this(mostExchanges, mostBytes, budget, "");
  }

  /**
   * An empty journal that has to do with its share of a budget, too.
   *
   * @param mostExchanges how many it keeps, at least 1; the oldest go first
   * @param mostBytes how large they may be together, about
   * @param prefix what {@link #TRACE} has before a number, to tell it from those of other journals
   */
  public Journal(int mostExchanges, long mostBytes, JournalBudget budget, String prefix) {
    if (mostExchanges < 1) {
      throw new IllegalArgumentException("a journal of " + mostExchanges + " exchanges");
    }
    this.ring = new Ring(mostExchanges);
    this.mostBytes = mostBytes;
    this.prefix = prefix;
    this.budget = budget;
    budget.include(this);
  }

  @Override
  public Future<Reply> around(Call call, Responder next) {
    long begun = System.nanoTime();
    return Answers.map(
        next.respond(call),
        reply -> observed(call, reply, Duration.ofNanos(System.nanoTime() - begun)));
  }

  /** What the answer of that number has as its {@link #TRACE}. */
  public String trace(long number) {
    return prefix.isEmpty() ? String.valueOf(number) : prefix + number;
  }

  /** Remembers a call that was answered elsewhere, and tells the observers. */
  public Exchange remember(Call call, Reply reply, Duration took) {
    reply.body().bytes(); // encodes what is not encoded yet, while nobody waits for the lock
    long before = bytes();
    Exchange exchange = add(capped(call), reply, took);
    budget.grown(bytes() - before);
    observers.forEach(observer -> tell(observer, exchange));
    subscriptions.forEach(Subscription::advance);
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
    Exchange exchange = new Exchange(number, call, reply.withHeader(TRACE, trace(number)), took);
    if (ring.isFull()) {
      ring.forgetOldest();
    }
    ring.add(exchange, Footprint.of(exchange));
    while (ring.bytes() > mostBytes && ring.held() > 1) {
      ring.forgetOldest();
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

  /**
   * Forgets the oldest until the rest is no larger than that, but for the latest; so large it is
   * then.
   */
  synchronized long shrink(long most) {
    while (ring.bytes() > most && ring.held() > 1) {
      ring.forgetOldest();
    }
    return ring.bytes();
  }

  /** What is remembered now, the oldest first. */
  public List<Exchange> exchanges() {
    return after(0, Integer.MAX_VALUE);
  }

  /** How large all that is remembered is, about. */
  public synchronized long bytes() {
    return ring.bytes();
  }

  /** What of that a query asks for, in its order. */
  public List<Exchange> exchanges(Query query) {
    return query.of(exchanges());
  }

  /** The exchange of that number; nothing where it is forgotten, or has not happened. */
  public synchronized Optional<Exchange> exchange(long number) {
    long oldest = count - ring.held() + 1;
    return number < oldest || number > count
        ? Optional.empty()
        : Optional.of(ring.get((int) (number - oldest)));
  }

  /** The first of those remembered that come after that number. */
  synchronized List<Exchange> after(long number, int most) {
    int from = (int) Math.max(0, number - (count - ring.held()));
    int to = (int) Math.min(ring.held(), (long) from + most);
    List<Exchange> some = new ArrayList<>(Math.max(0, to - from));
    for (int i = from; i < to; i++) {
      some.add(ring.get(i));
    }
    return some;
  }

  /** How many exchanges there were in all, which is the number of the latest. */
  public synchronized long count() {
    return count;
  }

  /** How many were forgotten for want of room since the journal was cleared last. */
  public synchronized long forgotten() {
    return count - ring.held() - cleared;
  }

  /** Forgets all; numbers go on from where they are. */
  public synchronized void clear() {
    ring.clear();
    cleared = count;
  }

  /** Whether what a verification says holds of what is remembered. */
  public Verification.Result verify(Verification verification) {
    List<Exchange> remembered;
    long lost;
    synchronized (this) {
      remembered = exchanges();
      lost = forgotten();
    }
    return verification.against(remembered, lost);
  }

  /** Tells that one of every exchange from now on; it must not block. */
  public void observe(Consumer<Exchange> observer) {
    observers.add(observer);
  }

  /** As {@link #subscribe(long, Consumer, LongConsumer)}, for somebody who does not mind gaps. */
  public Subscription subscribe(long afterNumber, Consumer<Exchange> each) {
    return subscribe(afterNumber, each, lost -> {});
  }

  /**
   * Tells of every exchange after that number: at once of those that are remembered, and then of
   * each as it comes, in their order, each once.
   *
   * @param afterNumber such as {@link #count()}, for those to come only; one that no exchange had
   *     yet comes from another life of this journal, and is taken as 0
   * @param each it must not block; it is called by one thread at a time
   * @param gap is told how many were forgotten, before the one that follows them
   */
  public Subscription subscribe(long afterNumber, Consumer<Exchange> each, LongConsumer gap) {
    long from = afterNumber > count() ? 0 : Math.max(0, afterNumber);
    Subscription subscription = new Subscription(this, from, each, gap);
    subscriptions.add(subscription);
    subscription.advance();
    return subscription;
  }

  void leave(Subscription subscription) {
    subscriptions.remove(subscription);
  }
}
