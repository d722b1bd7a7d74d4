package dev.understudy.mail;

import dev.understudy.mail.Postbox.Parcel;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.SMTPException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Carries the letters of all worlds to the SMTP server, a few at a time. Whoever throws one in goes
 * on at once, and never hears of a failure: that is logged, and noted in the letter's postbox. What
 * fails for a while is tried again, later and later.
 */
public final class Postman implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Postman.class.getName());
  private static final List<Duration> PAUSES =
      List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(25));
  private static final int AT_A_TIME = 2;
  private static final int MOST_WAITING = 10_000;
  private static final int CONNECT_MILLIS = 5_000;

  private final Smtp smtp;
  private final List<Duration> pauses;
  private final Queue<Parcel> waiting = new ArrayDeque<>();
  private final LetterMail letters;
  private final String run = UUID.randomUUID().toString();
  private final AtomicLong serials = new AtomicLong();
  private @Nullable Round round;
  private int carried;
  // waiting for another attempt, with a timer each
  private int delayed;
  private boolean closed;

  /** One who knows where to go, and waits for {@link #start}. */
  public Postman(Smtp smtp) {
    this(smtp, PAUSES);
  }

  Postman(Smtp smtp, List<Duration> pauses) {
    this.smtp = Objects.requireNonNull(smtp, "smtp");
    this.pauses = List.copyOf(pauses);
    this.letters = new LetterMail(smtp.from());
  }

  /** What a started postman goes with. */
  private record Round(Context context, MailClient client) {}

  /**
   * Begins to carry, on an event loop of that engine. A server that is not there is warned of, and
   * no reason to fail.
   */
  public synchronized void start(Vertx vertx) {
    if (round != null || closed) {
      return;
    }
    MailClient client = MailClient.create(vertx, MailOptions.of(smtp));
    round = new Round(vertx.getOrCreateContext(), client);
    look(vertx);
    go();
  }

  // Somebody who mistyped the port should hear of it before the first letter is lost.
  private void look(Vertx vertx) {
    NetClient probe =
        vertx.createNetClient(new NetClientOptions().setConnectTimeout(CONNECT_MILLIS));
    probe
        .connect(smtp.port(), smtp.host())
        .onSuccess(socket -> LOG.log(Level.INFO, "letters are delivered to " + smtp.place()))
        .onFailure(
            failure ->
                LOG.log(
                    Level.WARNING,
                    "no SMTP server is reached at %s, where letters should go: %s"
                        .formatted(smtp.place(), failure.getMessage())))
        .eventually(probe::close);
  }

  /** What no other letter is marked with, whatever its id. */
  String serial() {
    return serials.incrementAndGet() + "." + run;
  }

  synchronized void take(Parcel parcel) {
    if (closed) {
      parcel.at(parcel.progress().failed("Understudy was stopped"));
    } else if (waiting.size() + delayed >= MOST_WAITING) {
      lost(parcel, "more than " + MOST_WAITING + " letters wait already");
    } else {
      waiting.add(parcel);
      go();
    }
  }

  private synchronized void go() {
    Round on = round;
    while (on != null && !closed && carried < AT_A_TIME && !waiting.isEmpty()) {
      Parcel parcel = waiting.remove();
      carried++;
      on.context().runOnContext(ready -> carry(on, parcel));
    }
  }

  private void carry(Round on, Parcel parcel) {
    hand(on, parcel).onComplete(done -> back(on, parcel, done.succeeded() ? null : done.cause()));
  }

  private Future<?> hand(Round on, Parcel parcel) {
    try {
      return on.client().sendMail(letters.of(parcel.letter(), parcel.serial()));
    } catch (RuntimeException unfit) {
      return Future.failedFuture(new Unfit(unfit));
    }
  }

  private synchronized void back(Round on, Parcel parcel, @Nullable Throwable failure) {
    carried--;
    int attempt = parcel.progress().attempts();
    if (failure == null) {
      parcel.at(parcel.progress().delivered());
      LOG.log(Level.DEBUG, parcel.letter().id() + " was delivered to " + smtp.place());
    } else if (closed || isFinal(failure) || attempt >= pauses.size()) {
      lost(parcel, why(failure));
    } else {
      later(on, parcel.at(parcel.progress().delayed(why(failure))), pauses.get(attempt));
    }
    go();
  }

  private void later(Round on, Parcel parcel, Duration pause) {
    delayed++;
    LOG.log(
        Level.DEBUG,
        "%s is tried again in %s: %s"
            .formatted(parcel.letter().id(), pause, parcel.progress().reason()));
    on.context().owner().setTimer(pause.toMillis(), fired -> again(parcel));
  }

  private synchronized void again(Parcel parcel) {
    delayed--;
    take(parcel);
  }

  private void lost(Parcel parcel, String why) {
    parcel.at(parcel.progress().failed(why));
    LOG.log(Level.WARNING, "a letter is not delivered to %s: %s".formatted(smtp.place(), why));
  }

  private static boolean isFinal(Throwable failure) {
    return failure instanceof Unfit
        || failure instanceof SMTPException refused && refused.isPermanent();
  }

  private static String why(Throwable failure) {
    String message = failure.getMessage();
    String text = message == null ? failure.getClass().getSimpleName() : message;
    return text.strip().replaceAll("[\\p{Cntrl}\\x80-\\x9F]+", " ");
  }

  /** Lets go of the connections; letters that still wait are not delivered. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    waiting.forEach(parcel -> parcel.at(parcel.progress().failed("Understudy was stopped before")));
    waiting.clear();
    if (round != null) {
      round.client().close();
    }
  }

  /** A letter that no e-mail can be made of. */
  private static final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unfit(RuntimeException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
