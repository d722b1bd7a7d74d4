package dev.understudy.controls;

import dev.understudy.exchange.Call;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a request says in header fields of its own about its answer: {@code X-Understudy-Fault} and
 * {@code X-Understudy-Latency}. They hold for this one request.
 *
 * @param fault what is done to the answer
 * @param latency how long it takes
 */
public record Directives(Optional<Effect> fault, Optional<Latency> latency) {

  /** The field that has an effect. */
  public static final String FAULT = "X-Understudy-Fault";

  /** The field that has a latency. */
  public static final String LATENCY = "X-Understudy-Latency";

  /** None at all. */
  public static final Directives NONE = new Directives(Optional.empty(), Optional.empty());

  private static final CharSequence FAULT_FIELD = HttpHeaders.createOptimized(FAULT);
  private static final CharSequence LATENCY_FIELD = HttpHeaders.createOptimized(LATENCY);
  private static final int LONGEST = 1_000;

  /** A directive that cannot be understood; its message says what would be right. */
  public static final class Wrong extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    Wrong(String field, String why) {
      super(field + ": " + why);
    }
  }

  /**
   * Those of that call.
   *
   * @throws Wrong if one cannot be understood
   */
  public static Directives of(Call call) {
    MultiMap headers = call.headers();
    boolean fault = headers.contains(FAULT_FIELD);
    boolean latency = headers.contains(LATENCY_FIELD);
    if (!fault && !latency) {
      return NONE;
    }
    return new Directives(
        read(headers, FAULT, Effect::parse), read(headers, LATENCY, Latency::parse));
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
