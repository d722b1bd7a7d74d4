package dev.understudy.journal;

import dev.understudy.exchange.Call;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which checks a call went through, in the order of its journey, and at which one it ended. */
final class Checks {
  private static final String SECURITY = "security";
  private static final String RATE_LIMIT = "rate limit";
  private static final String ACCEPT = "Accept";
  private static final String REQUEST = "request";
  private static final String ANSWER = "answer";
  private static final Map<String, String> REFUSED_BY =
      Map.of(
          "unauthorized", SECURITY,
          "key-revoked", SECURITY,
          "insufficient-scope", SECURITY,
          "rate-limit-exceeded", RATE_LIMIT,
          "not-acceptable", ACCEPT,
          "unsupported-media-type", REQUEST,
          "malformed-request", REQUEST,
          "contract-violation", REQUEST,
          "response-breaks-contract", ANSWER);
  private static final Set<String> OF_ANSWERING =
      Set.of("undeclared-status", "undeclared-example", "cannot-generate", "handler-failed");

  private Checks() {}

  /** In a sentence, such as {@code passed security, Accept; failed at the request}. */
  static String of(Call call, Reply reply) {
    List<String> all = all(call, reply);
    return reply
        .origin()
        .refusal()
        .map(problem -> refused(problem, all))
        .orElseGet(() -> passed(all));
  }

  private static String refused(Problem problem, List<String> all) {
    if (OF_ANSWERING.contains(problem.kind())) {
      return passed(all.subList(0, all.size() - 1));
    }
    String at = REFUSED_BY.getOrDefault(problem.kind(), "");
    if (at.isEmpty()) {
      return "none, as the request was refused before";
    }
    List<String> before = all.subList(0, Math.max(0, all.indexOf(at)));
    return (before.isEmpty() ? "" : passed(before) + "; ") + "failed at the " + at;
  }

  private static String passed(List<String> checks) {
    return "passed " + String.join(", ", checks);
  }

  private static List<String> all(Call call, Reply reply) {
    List<String> all = new ArrayList<>();
    if (call.principal() != null) {
      all.add(SECURITY);
    }
    if (reply.header("X-RateLimit-Limit").isPresent()) {
      all.add(RATE_LIMIT);
    }
    all.add(ACCEPT);
    all.add(REQUEST);
    all.add(ANSWER);
    return all;
  }
}
