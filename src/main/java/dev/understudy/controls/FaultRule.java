package dev.understudy.controls;

import dev.understudy.contract.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A fault: for which calls, how often, and what it does. Its text, such as {@code
 * listMembers:402,times=2}, is what {@link #parse} reads.
 *
 * @param scope for which calls
 * @param frequency how often
 * @param effect what it does
 */
public record FaultRule(Scope scope, Frequency frequency, Effect effect) {
  private static final String NUMBER = "(?:[0-9](?:\\.[0-9]{1,9})?|\\.[0-9]{1,9})";
  private static final int LONGEST = 1_000;
  private static final List<String> OPTIONS = List.of("times", "skip", "rate");

  public FaultRule {
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(frequency, "frequency");
    Objects.requireNonNull(effect, "effect");
  }

  /** On every call. */
  public static FaultRule always(Effect effect) {
    return new FaultRule(Scope.ANY, Frequency.ALWAYS, effect);
  }

  /**
   * Reads {@code [SCOPE:]EFFECT[,times=N][,skip=M]} or {@code [SCOPE:]EFFECT[,rate=R]}.
   *
   * @throws IllegalArgumentException with a sentence on what would be right
   */
  public static FaultRule parse(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("a fault of more than " + LONGEST + " characters");
    }
    List<String> parts = RuleText.split(text, ',');
    String first = parts.get(0);
    int colon = RuleText.last(first, ':');
    Scope scope = colon < 0 ? Scope.ANY : Scope.parse(first.substring(0, colon).strip());
    Effect effect = Effect.parse(first.substring(colon + 1).strip());
    return new FaultRule(scope, frequency(parts.subList(1, parts.size())), effect);
  }

  private static Frequency frequency(List<String> parts) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String part : parts) {
      int equals = part.indexOf('=');
      String name = equals < 0 ? part : part.substring(0, equals);
      if (equals < 0 || !OPTIONS.contains(name)) {
        String meant =
            Nearest.word(name, OPTIONS).map(word -> "; did you mean " + word + "=?").orElse("");
        throw new IllegalArgumentException(
            "'" + part + "' is not times=N, skip=N or rate=0.1" + meant);
      }
      if (options.put(name, part.substring(equals + 1)) != null) {
        throw new IllegalArgumentException(name + " is said twice");
      }
    }
    return frequency(options);
  }

  private static Frequency frequency(Map<String, String> options) {
    if (options.isEmpty()) {
      return Frequency.ALWAYS;
    }
    String rate = options.get("rate");
    if (rate == null) {
      String skip = options.getOrDefault("skip", "0");
      String times = options.get("times");
      if (times == null) {
        throw new IllegalArgumentException("skip takes times, too, such as skip=3,times=1");
      }
      return new Frequency.Next(
          RuleText.number("skip", skip, 0, Frequency.MOST),
          RuleText.number("times", times, 1, Frequency.MOST));
    }
    if (options.size() > 1) {
      throw new IllegalArgumentException("rate goes without times and skip");
    }
    if (!rate.matches(NUMBER) || Double.parseDouble(rate) > 1) {
      throw new IllegalArgumentException("rate is '" + rate + "', not a number from 0 to 1");
    }
    return new Frequency.Rate(Double.parseDouble(rate));
  }

  @Override
  public String toString() {
    return (scope instanceof Scope.Any ? "" : scope + ":") + effect + frequency;
  }
}
