package dev.understudy.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.exchange.Body;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Problem;
import dev.understudy.journal.Explanation;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One line for each exchange, with the time of the clock on the wall: the API's own may stand
 * still. No header field is ever written, and so no key.
 */
final class AccessLog implements Consumer<Exchange> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());
  private static final int MOST_OF_A_REASON = 160;

  private final LineWriter out;
  private final LogFormat format;
  private final Terminal terminal;
  private final Optional<Function<Exchange, Explanation>> explains;
  private final InstantSource clock;

  AccessLog(LineWriter out, LogFormat format, Terminal terminal, InstantSource clock) {
    this(out, format, terminal, clock, Optional.empty());
  }

  private AccessLog(
      LineWriter out,
      LogFormat format,
      Terminal terminal,
      InstantSource clock,
      Optional<Function<Exchange, Explanation>> explains) {
    this.out = out;
    this.format = format;
    this.terminal = terminal;
    this.clock = clock;
    this.explains = explains;
  }

  /** The same, with why each answer is what it is. */
  AccessLog explainedBy(Function<Exchange, Explanation> why) {
    return new AccessLog(out, format, terminal, clock, Optional.of(why));
  }

  @Override
  public void accept(Exchange exchange) {
    Instant now = clock.instant();
    if (format == LogFormat.JSON) {
      out.write(json(exchange, now));
    } else {
      out.write(human(exchange, now) + explained(exchange));
    }
  }

  private String explained(Exchange exchange) {
    StringBuilder text = new StringBuilder();
    for (Explanation.Line line : why(exchange)) {
      String step = terminal.styled("faint", String.format(Locale.ROOT, "%-10s", line.step()));
      text.append("\n         ").append(step).append("  ").append(Printable.of(line.text()));
    }
    return text.toString();
  }

  private List<Explanation.Line> why(Exchange exchange) {
    return explains.map(how -> how.apply(exchange).lines()).orElse(List.of());
  }

  private String human(Exchange exchange, Instant now) {
    int status = exchange.reply().status();
    String colour = status < 400 ? "green" : status < 500 ? "yellow" : "red";
    return String.format(
        Locale.ROOT,
        "%s %s %-4s %s  %s %.1f ms%s",
        TIME.format(now),
        terminal.styled(colour, exchange.isUnanswered() ? "---" : String.valueOf(status)),
        Printable.of(exchange.call().method()),
        Printable.of(exchange.call().target()),
        operation(exchange),
        exchange.took().toNanos() / 1e6,
        reason(exchange));
  }

  private static String operation(Exchange exchange) {
    return exchange.call().found().map(found -> found.operation().id()).orElse("-");
  }

  // What a problem document says, so that nobody has to open it.
  private static String reason(Exchange exchange) {
    if (exchange.reply().status() < 400) {
      return "";
    }
    String text =
        exchange.reply().origin().refusal().map(Problem::inShort).orElseGet(() -> told(exchange));
    String shortened =
        text.length() <= MOST_OF_A_REASON ? text : text.substring(0, MOST_OF_A_REASON) + "…";
    return shortened.isEmpty() ? "" : "  " + Printable.of(shortened);
  }

  // A handler's own words.
  private static String told(Exchange exchange) {
    return exchange.reply().body() instanceof Body.Json json
        ? json.tree().path("detail").asText("")
        : "";
  }

  private String json(Exchange exchange, Instant now) {
    Call call = exchange.call();
    ObjectNode line =
        LogFormat.object(now, LogLevel.INFO, call.isOutbound() ? "sent" : "request")
            .put("number", exchange.number())
            .put("method", call.method())
            .put("target", call.target())
            .put("operation", operation(exchange))
            .put("micros", exchange.took().toNanos() / 1_000);
    if (!exchange.isUnanswered()) {
      line.put("status", exchange.reply().status());
    }
    if (!call.isOutbound()) {
      call.found().ifPresent(found -> line.put("path", found.operation().template()));
    }
    if (explains.isPresent()) {
      ArrayNode why = line.putArray("why");
      for (Explanation.Line step : why(exchange)) {
        why.addObject().put("step", step.step()).put("text", step.text());
      }
    }
    String reason = reason(exchange).strip();
    if (!reason.isEmpty()) {
      line.put("reason", reason);
    }
    return LogFormat.text(line);
  }
}
