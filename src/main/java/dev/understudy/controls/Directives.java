package dev.understudy.controls;

import dev.understudy.exchange.Problem;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a request says in header fields of its own about its answer: {@code X-Understudy-Fault},
 * {@code -Latency}, {@code -Now} and {@code -Scenario}. They hold for this one request.
 *
 * @param fault what is done to the answer
 * @param latency how long it takes
 * @param now which moment it is
 * @param scenario from the beginning of which scenario it is answered
 */
public record Directives(
    Optional<Effect> fault,
    Optional<Latency> latency,
    Optional<Instant> now,
    Optional<String> scenario) {

  /** The field that has an effect. */
  public static final String FAULT = "X-Understudy-Fault";

  /** The field that has a latency. */
  public static final String LATENCY = "X-Understudy-Latency";

  /** The field that has a moment. */
  public static final String NOW = "X-Understudy-Now";

  /** The field that has the name of a scenario. */
  public static final String SCENARIO = "X-Understudy-Scenario";

  /** None at all. */
  public static final Directives NONE =
      new Directives(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");
  private static final CharSequence FAULT_FIELD = HttpHeaders.createOptimized(FAULT);
  private static final CharSequence LATENCY_FIELD = HttpHeaders.createOptimized(LATENCY);
  private static final CharSequence NOW_FIELD = HttpHeaders.createOptimized(NOW);
  private static final CharSequence SCENARIO_FIELD = HttpHeaders.createOptimized(SCENARIO);
  private static final int LONGEST = 1_000;

  /** A directive that cannot be understood; its message says what would be right. */
  public static final class Wrong extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** Of that field, for that reason. */
    public Wrong(String field, String why) {
      super(field + ": " + why);
    }

    /** The answer to whoever sent it. */
    public Problem problem() {
      return Problem.of("wrong-directive", 400, "Wrong directive", String.valueOf(getMessage()));
    }
  }

  /** Whether there is one among these header fields; whether it can be understood, or not. */
  public static boolean areAmong(MultiMap headers) {
    return headers.contains(FAULT_FIELD)
        || headers.contains(LATENCY_FIELD)
        || headers.contains(NOW_FIELD)
        || headers.contains(SCENARIO_FIELD);
  }

  /**
   * Those among these header fields.
   *
   * @throws Wrong if one cannot be understood
   */
  public static Directives of(MultiMap headers) {
    return new Directives(
        read(headers, FAULT, Effect::parse),
        read(headers, LATENCY, Latency::parse),
        read(headers, NOW, Directives::moment),
        read(headers, SCENARIO, Directives::name));
  }

  // Moments that HTTP, JSON and a ULID can all write.
  private static Instant moment(String text) {
    try {
      Instant moment = OffsetDateTime.parse(text).toInstant();
      if (!moment.isBefore(Instant.EPOCH) && moment.isBefore(END)) {
        return moment;
      }
    } catch (DateTimeException e) {
      // Said below, as for one that is out of range.
    }
    throw new IllegalArgumentException(
        "'" + text + "' is not a date-time from 1970 to 9999, such as 2026-03-20T12:00:00Z");
  }

  private static String name(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("is empty; it takes the name of a scenario");
    }
    return text;
  }

  // Two of a field are not one that can be followed: which of them would it be?
  private static <T> Optional<T> read(MultiMap headers, String field, Function<String, T> reader) {
    if (headers.getAll(field).size() > 1) {
      throw new Wrong(field, "is sent twice; one request takes one");
    }
    Optional<String> text = Optional.ofNullable(headers.get(field)).map(String::strip);
    if (text.isPresent() && text.get().length() > LONGEST) {
      throw new Wrong(field, "is longer than " + LONGEST + " characters");
    }
    try {
      return text.map(reader);
    } catch (IllegalArgumentException e) {
      throw new Wrong(field, String.valueOf(e.getMessage()));
    }
  }
}
