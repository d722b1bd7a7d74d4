package dev.understudy.journal;

import dev.understudy.contract.Callback;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.CallbackWish;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Preferences;
import dev.understudy.exchange.RuntimeExpression;
import dev.understudy.journal.Explanation.Line;
import java.util.ArrayList;
import java.util.List;

/** What became of a caller's preferences, the callbacks among them. */
final class PreferenceLines {
  private PreferenceLines() {}

  static List<Line> of(Exchange exchange) {
    List<Line> lines = new ArrayList<>();
    Call call = exchange.call().understood();
    if (!Preferences.of(call).isEmpty()) {
      lines.add(new Line("preferred", honoured(exchange)));
    }
    CallbackWish.of(call).ifPresent(wish -> callbacks(wish, exchange, lines));
    return lines;
  }

  private static String honoured(Exchange exchange) {
    return exchange
        .reply()
        .header(Preferences.APPLIED)
        .map(applied -> "honoured: " + applied)
        .orElse("none of what was preferred could be honoured");
  }

  private static void callbacks(CallbackWish wish, Exchange exchange, List<Line> lines) {
    if (!wish.isHonouredBy(exchange.reply())) {
      lines.add(new Line("callbacks", "not sent: " + wish.obstacle(exchange.reply())));
      return;
    }
    for (Callback callback : wish.callbacks()) {
      lines.add(new Line("callbacks", callback.name() + ", " + target(callback, exchange)));
    }
  }

  private static String target(Callback callback, Exchange exchange) {
    try {
      return "to " + RuntimeExpression.text(callback.expression(), exchange);
    } catch (RuntimeExpression.Unresolved missing) {
      return "not sent: " + missing.getMessage();
    }
  }
}
