package dev.understudy;

import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Finding;
import dev.understudy.validation.AnswerCheck;
import java.lang.System.Logger.Level;
import java.util.List;

/** Warns where whoever was sent a webhook or a callback answers otherwise than declared. */
final class Answered {
  private static final System.Logger LOG = System.getLogger(Understudy.class.getName());

  private Answered() {}

  static void check(Exchange exchange) {
    exchange
        .call()
        .found()
        .ifPresent(
            found -> {
              List<Finding> findings = AnswerCheck.findings(found.operation(), exchange.reply());
              for (Finding finding : findings) {
                String to = found.operation().id() + " sent to " + exchange.call().path();
                LOG.log(Level.WARNING, "the answer to " + to + " breaks the contract: " + finding);
              }
            });
  }
}
