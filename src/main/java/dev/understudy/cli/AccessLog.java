package dev.understudy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.exchange.Body;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Exchange;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
  private final InstantSource clock;

  AccessLog(LineWriter out, LogFormat format, Terminal terminal) {
    this(out, format, terminal, InstantSource.system());
  }

  AccessLog(LineWriter out, LogFormat format, Terminal terminal, InstantSource clock) {
    this.out = out;
    this.format = format;
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public void accept(Exchange exchange) {
    Instant now = clock.instant();
    out.write(format == LogFormat.JSON ? json(exchange, now) : human(exchange, now));
  }

  private String human(Exchange exchange, Instant now) {
    int status = exchange.reply().status();
    String colour = status < 400 ? "green" : status < 500 ? "yellow" : "red";
    return String.format(
        Locale.ROOT,
        "%s %s %-4s %s  %s %.1f ms%s",
        TIME.format(now),
        terminal.styled(colour, String.valueOf(status)),
        Printable.of(exchange.call().method()),
        Printable.of(target(exchange)),
        operation(exchange),
        exchange.took().toNanos() / 1e6,
        reason(exchange));
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
    String text = first.isMissingNode() ? json.tree().path("detail").asText("") : violation(first);
    int more = json.tree().path("errors").size() - 1;
    String shortened =
        text.length() <= MOST_OF_A_REASON ? text : text.substring(0, MOST_OF_A_REASON) + "…";
    return "  " + Printable.of(shortened) + (more > 0 ? " (and " + more + " more)" : "");
  }

  private static String violation(JsonNode error) {
    return Stream.of("in", "pointer", "detail")
        .map(member -> error.path(member).asText())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String json(Exchange exchange, Instant now) {
    Call call = exchange.call();
    ObjectNode line =
        LogFormat.object(now, LogLevel.INFO, "request")
            .put("number", exchange.number())
            .put("method", call.method())
            .put("target", target(exchange))
            .put("operation", operation(exchange))
            .put("status", exchange.reply().status())
            .put("micros", exchange.took().toNanos() / 1_000);
    call.found().ifPresent(found -> line.put("path", found.operation().template()));
    String reason = reason(exchange).strip();
    if (!reason.isEmpty()) {
      line.put("reason", reason);
    }
    return LogFormat.text(line);
  }
}
