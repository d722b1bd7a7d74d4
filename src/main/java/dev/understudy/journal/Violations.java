package dev.understudy.journal;

import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Finding;
import dev.understudy.exchange.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** In which ways an exchange breaks the contract. */
final class Violations {
  private static final Set<String> KINDS =
      Set.of(
          "contract-violation",
          "malformed-request",
          "method-not-allowed",
          "not-acceptable",
          "response-breaks-contract",
          "unknown-path",
          "unsupported-media-type");

  private Violations() {}

  /** Whether it breaks the contract at all, with or without findings that say where. */
  static boolean has(Exchange exchange) {
    return exchange
            .reply()
            .origin()
            .refusal()
            .map(Problem::kind)
            .filter(KINDS::contains)
            .isPresent()
        || !of(exchange).isEmpty();
  }

  /** Every place where it does: what was refused, and what a lenient gate has let through. */
  static List<Finding> of(Exchange exchange) {
    List<Finding> findings = new ArrayList<>();
    exchange.reply().origin().refusal().ifPresent(problem -> findings.addAll(problem.findings()));
    findings.addAll(exchange.call().understood().input().violations());
    return findings;
  }
}
