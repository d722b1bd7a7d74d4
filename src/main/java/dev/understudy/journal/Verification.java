package dev.understudy.journal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.exchange.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody claims to have happened: that so many exchanges meet all of some conditions.
 *
 * @param conditions all of them must hold for an exchange to count
 * @param times how many exchanges are to count
 * @param after only exchanges with a greater number are looked at
 */
public record Verification(List<Condition> conditions, Times times, long after) {

  public Verification {
    conditions = List.copyOf(conditions);
  }

  /** That the operation with that operationId was called at least once. */
  public static Verification operation(String id) {
    return new Verification(List.of(new Condition.OfOperation(id)), Times.SOME, 0);
  }

  /**
   * Reads one; its shape is {@code VerificationRequest} of the control plane's contract.
   *
   * @throws Unreadable with everything that is wrong with it
   */
  public static Verification of(JsonNode tree) throws Unreadable {
    return new VerificationReader().read(tree);
  }

  /** The same, so many times. */
  public Verification withTimes(Times other) {
    return new Verification(conditions, other, after);
  }

  /** The same with one condition more. */
  public Verification with(Condition condition) {
    List<Condition> more = new ArrayList<>(conditions);
    more.add(condition);
    return new Verification(more, times, after);
  }

  /** The same with a condition on the body. */
  public Verification withBody(BodyMatch body) {
    return with(new Condition.OfBody(body));
  }

  /** The same with a condition on a header field. */
  public Verification withHeader(String name, ValueMatch value) {
    return with(new Condition.Value(Condition.In.HEADER, name, value));
  }

  /** The same with a condition on a query parameter. */
  public Verification withQuery(String name, ValueMatch value) {
    return with(new Condition.Value(Condition.In.QUERY, name, value));
  }

  /**
   * What came of it.
   *
   * @param passed whether it is as claimed
   * @param message in a few lines: what was expected, and what came, with the nearest miss
   * @param matched the exchanges that count
   * @param nearest the exchange that is nearest to counting, where too few count
   * @param forgotten how many exchanges the journal had no room for, and nobody has looked at
   */
  public record Result(
      boolean passed,
      String message,
      List<Exchange> matched,
      Optional<Miss> nearest,
      long forgotten) {
    public Result {
      matched = List.copyOf(matched);
    }

    /** How many exchanges count. */
    public int count() {
      return matched.size();
    }
  }

  /**
   * An exchange that does not count.
   *
   * @param exchange as it may be shown, without secrets
   * @param differences why it does not
   */
  public record Miss(Exchange exchange, List<Difference> differences) {
    public Miss {
      differences = List.copyOf(differences);
    }
  }

  /** Whether that is true of those exchanges. */
  public Result against(List<Exchange> exchanges) {
    return against(exchanges, 0);
  }

  Result against(List<Exchange> exchanges, long forgotten) {
    List<Exchange> matched = new ArrayList<>();
    NearMiss nearest = new NearMiss(conditions);
    for (Exchange exchange : exchanges) {
      if (exchange.number() > after && nearest.meetsAll(exchange)) {
        matched.add(exchange);
      }
    }
    boolean passed = times.holds(matched.size());
    Optional<Miss> miss =
        matched.size() < times.atLeast() ? nearest.nearest() : Optional.<Miss>empty();
    return new Result(passed, message(passed, matched, miss, forgotten), matched, miss, forgotten);
  }

  private String message(
      boolean passed, List<Exchange> matched, Optional<Miss> miss, long forgotten) {
    StringBuilder text = new StringBuilder(subject());
    text.append(" was called ").append(Times.times(matched.size()));
    text.append(conditions.size() > 1 ? " as described" : "");
    text.append(passed ? ", as expected: " : ", but expected was ").append(times);
    miss.ifPresent(
        near -> {
          text.append("\nnearest is exchange ").append(near.exchange().number()).append(":");
          near.differences().forEach(one -> text.append("\n  ").append(one));
        });
    if (forgotten > 0) {
      text.append("\n")
          .append(forgotten)
          .append(" earlier exchanges were forgotten and not looked at; keep more of them");
    }
    return text.toString();
  }

  private String subject() {
    for (Condition condition : conditions) {
      if (condition instanceof Condition.OfOperation operation) {
        return operation.id();
      }
    }
    return "the API";
  }
}
