package dev.understudy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.exchange.Body;
import dev.understudy.exchange.Exchange;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import picocli.CommandLine.Help.Ansi;

/** One line for each exchange. No header field is ever written, and so no key. */
final class AccessLog implements Consumer<Exchange> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());
  private static final int MOST_OF_A_REASON = 160;

  private final LineWriter out;
  private final LogFormat format;
  private final Ansi ansi;

  AccessLog(LineWriter out, LogFormat format, Ansi ansi) {
    this.out = out;
    this.format = format;
    this.ansi = ansi;
  }

  @Override
  public void accept(Exchange exchange) {
    out.write(format == LogFormat.JSON ? json(exchange) : human(exchange));
  }

  private String human(Exchange exchange) {
    int status = exchange.reply().status();
    String colour = status < 400 ? "green" : status < 500 ? "yellow" : "red";
    String line =
        String.format(
            Locale.ROOT,
            "%s %s %-4s %s  %s %.1f ms%s",
            TIME.format(exchange.call().arrived()),
            ansi.string("@|" + colour + " " + status + "|@"),
            exchange.call().method(),
            Printable.of(target(exchange)),
            operation(exchange),
            exchange.took().toNanos() / 1e6,
            reason(exchange));
    return line;
  }

  private static String target(Exchange exchange) {
    String query = exchange.call().query();
    return exchange.call().path() + (query == null ? "" : "?" + query);
  }

  private static String operation(Exchange exchange) {
    return exchange.call().found().map(found -> found.operation().id()).orElse("-");
  }

  // What a problem document says, so that nobody has to open it.
  private static String reason(Exchange exchange) {
    if (exchange.reply().status() < 400 || !(exchange.reply().body() instanceof Body.Json json)) {
      return "";
    }
    JsonNode first = json.tree().path("errors").path(0);
    String text =
        first.isMissingNode()
            ? json.tree().path("detail").asText("")
            : first.path("in").asText()
                + " "
                + first.path("pointer").asText()
                + " "
                + first.path("detail").asText();
    int more = json.tree().path("errors").size() - 1;
    String shortened =
        text.length() <= MOST_OF_A_REASON ? text : text.substring(0, MOST_OF_A_REASON) + "…";
    return "  " + Printable.of(shortened) + (more > 0 ? " (and " + more + " more)" : "");
  }

  private static String json(Exchange exchange) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("time", exchange.call().arrived().toString());
    line.put("level", "info");
    line.put("number", exchange.number());
    line.put("method", exchange.call().method());
    line.put("target", target(exchange));
    line.put("operation", operation(exchange));
    line.put("status", exchange.reply().status());
    line.put("micros", exchange.took().toNanos() / 1_000);
    exchange.call().found().ifPresent(found -> line.put("path", found.operation().template()));
    if (exchange.call().principal() != null) {
      line.put("caller", exchange.call().principal().name());
    }
    String reason = reason(exchange).strip();
    if (!reason.isEmpty()) {
      line.put("reason", reason);
    }
    return line.toString();
  }
}
