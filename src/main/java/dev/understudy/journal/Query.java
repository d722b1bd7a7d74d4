package dev.understudy.journal;

import dev.understudy.contract.Match;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Exchange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which exchanges somebody asks for. Everything named must hold; what is null may be anything.
 *
 * @param operationId of which operation
 * @param status with which status
 * @param method with which HTTP method, in upper case
 * @param path at which path: as it was sent, as the contract writes it ({@code /pets/{id}}), or the
 *     start of it before a {@code *}
 * @param from arrived at that instant or later, by the sandbox's clock
 * @param until arrived before that instant
 * @param violation whether the contract was broken
 * @param after with a number greater than that
 * @param limit how many at most, at least 1
 * @param newestFirst whether the latest comes first, and is the one that the limit keeps
 */
public record Query(
    @Nullable String operationId,
    @Nullable StatusRange status,
    @Nullable String method,
    @Nullable String path,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable Boolean violation,
    long after,
    int limit,
    boolean newestFirst) {

  /** Everything, the oldest first. */
  public static final Query ALL =
      new Query(null, null, null, null, null, null, null, 0, Integer.MAX_VALUE, false);

  public Query {
    if (limit < 1) {
      throw new IllegalArgumentException("a limit of " + limit + "; it is at least 1");
    }
  }

  /**
   * Reads one from the parameters of a query: {@code operation_id}, {@code status}, {@code method},
   * {@code path}, {@code from}, {@code until}, {@code violation}, {@code after}, {@code limit} and
   * {@code order} ({@code newest} or {@code oldest} first).
   *
   * @throws Unreadable with everything that is wrong with them
   */
  public static Query of(Map<String, String> parameters) throws Unreadable {
    return new QueryReader(parameters).read();
  }

  /** Those of that operation. */
  public Query withOperation(String id) {
    return new Query(id, status, method, path, from, until, violation, after, limit, newestFirst);
  }

  /** Those with that status. */
  public Query withStatus(StatusRange range) {
    return new Query(
        operationId, range, method, path, from, until, violation, after, limit, newestFirst);
  }

  /** The exchanges that it asks for, of those, which are in the order of their numbers. */
  public List<Exchange> of(List<Exchange> exchanges) {
    List<Exchange> found = new ArrayList<>();
    for (int i = 0; i < exchanges.size() && found.size() < limit; i++) {
      Exchange exchange = exchanges.get(newestFirst ? exchanges.size() - 1 - i : i);
      if (takes(exchange)) {
        found.add(exchange);
      }
    }
    return Collections.unmodifiableList(found);
  }

  /** Whether it asks for that exchange. */
  public boolean takes(Exchange exchange) {
    Call call = exchange.call();
    return exchange.number() > after
        && (operationId == null || operationId.equals(call.operationId().orElse(null)))
        && (status == null || status.includes(exchange.reply().status()))
        && (method == null || method.equals(call.method()))
        && (path == null || takesPath(path, call))
        && (from == null || !call.arrived().isBefore(from))
        && (until == null || call.arrived().isBefore(until))
        && (violation == null || violation == Violations.has(exchange));
  }

  /** Whether a call is at that path, in one of the three ways to name it. */
  static boolean takesPath(String path, Call call) {
    if (path.endsWith("*")) {
      return call.path().startsWith(path.substring(0, path.length() - 1));
    }
    return path.equals(call.path())
        || (call.match() instanceof Match.Found found
            && (path.equals(found.operation().template())
                || path.equals(found.base() + found.operation().template())));
  }
}
