package dev.understudy.controls;

import dev.understudy.exchange.Answers;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Headers;
import dev.understudy.exchange.Layer;
import dev.understudy.exchange.Principal;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Responder;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * So many calls a minute for each caller, and on every answer how many are left.
 *
 * <p>A caller's window begins with the first call and lasts a minute. It is measured in elapsed
 * time, so that a clock that stands still locks nobody out; what the header fields say is on the
 * sandbox's clock.
 */
public final class RateLimit {
  private static final long WINDOW_MILLIS = 60_000;
  private static final int MOST_CALLERS = 10_000;
  private static final String NOBODY = "";
  private static final int NONE = 0;

  private final int limit;
  private final String stated;
  private final InstantSource clock;
  private final LongSupplier elapsedMillis;
  private final Map<String, Window> windows =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
          return size() > MOST_CALLERS;
        }
      };

  /**
   * A limit.
   *
   * @param limit calls a minute, at least 1
   * @param clock the sandbox's clock
   * @param elapsedMillis time that only goes forward
   */
  public RateLimit(int limit, InstantSource clock, LongSupplier elapsedMillis) {
    if (limit < 1) {
      throw new IllegalArgumentException("at least 1 call a minute, not " + limit);
    }
    this.limit = limit;
    this.stated = String.valueOf(limit);
    this.clock = clock;
    this.elapsedMillis = elapsedMillis;
  }

  private static final class Window {
    private final long begun;
    private final long reset;
    private int used;

    Window(long begun, long reset) {
      this.begun = begun;
      this.reset = reset;
    }
  }

  /** A limit that nobody reaches, for those who would rather not wait: nothing is counted. */
  public static RateLimit unlimited(InstantSource clock) {
    return new RateLimit(Integer.MAX_VALUE, clock, () -> 0);
  }

  /** No limit at all, of which no answer says anything. */
  public static RateLimit none() {
    return new RateLimit();
  }

  private RateLimit() {
    this.limit = NONE;
    this.stated = "";
    this.clock = InstantSource.system();
    this.elapsedMillis = () -> 0;
  }

  /** What a caller has left, and the second of the sandbox's clock at which that turns. */
  private record Standing(boolean allowed, int remaining, long millisLeft, long reset) {}

  /** Counts the call, and answers 429 where the caller has none left. */
  public Layer counting() {
    return limit == NONE ? (call, next) -> next.respond(call) : this::count;
  }

  /** Says on the answers of callers that were not counted, too, what the limit is. */
  public Layer stating() {
    return limit == NONE ? (call, next) -> next.respond(call) : this::state;
  }

  private Future<Reply> count(Call call, Responder next) {
    Standing standing = take(name(call.principal()), 1);
    if (!standing.allowed()) {
      long seconds = Math.max(1, (standing.millisLeft() + 999) / 1000);
      Reply refused =
          exceeded(seconds).reply(call).withHeader("Retry-After", String.valueOf(seconds));
      return Future.succeededFuture(stamped(refused, standing));
    }
    return Answers.map(next.respond(call), reply -> stamped(reply, standing));
  }

  private Future<Reply> state(Call call, Responder next) {
    return Answers.map(
        next.respond(call),
        reply ->
            reply.header("X-RateLimit-Limit").isPresent()
                ? reply
                : stamped(reply, take(NOBODY, 0)));
  }

  private Problem exceeded(long seconds) {
    return Problem.of(
        "rate-limit-exceeded",
        429,
        "Rate limit exceeded",
        "more than " + limit + " calls within a minute; try again in " + seconds + " s");
  }

  private static String name(@Nullable Principal principal) {
    return principal == null ? NOBODY : principal.credentials();
  }

  private synchronized Standing take(String caller, int calls) {
    if (limit == Integer.MAX_VALUE) {
      return new Standing(true, limit, WINDOW_MILLIS, nextReset());
    }
    long now = elapsedMillis.getAsLong();
    Window window = windows.get(caller);
    if (window == null || now - window.begun >= WINDOW_MILLIS) {
      window = new Window(now, nextReset());
      windows.put(caller, window);
    }
    boolean allowed = window.used + calls <= limit;
    if (allowed) {
      window.used += calls;
    }
    long left = window.begun + WINDOW_MILLIS - now;
    return new Standing(allowed, limit - window.used, left, window.reset);
  }

  // Said once for a window: under a seed the same in every run, however long a test takes.
  private long nextReset() {
    return (clock.millis() + WINDOW_MILLIS + 999) / 1000;
  }

  private Reply stamped(Reply reply, Standing standing) {
    return reply.withHeaders(
        reply
            .headers()
            .withAll(
                Headers.of(
                    "X-RateLimit-Limit",
                    stated,
                    "X-RateLimit-Remaining",
                    String.valueOf(standing.remaining()),
                    "X-RateLimit-Reset",
                    String.valueOf(standing.reset()))));
  }
}
