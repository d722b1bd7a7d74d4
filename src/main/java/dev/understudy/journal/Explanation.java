package dev.understudy.journal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.Catalog;
import dev.understudy.contract.Match;
import dev.understudy.contract.NearMiss;
import dev.understudy.contract.Operation;
import dev.understudy.contract.SecurityScheme;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Finding;
import dev.understudy.exchange.Input;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Why an answer is what it is: which operation the call was for and which it was not, what was
 * checked, what the caller preferred, and where the answer comes from. Made of an exchange when
 * somebody asks, so that calls nobody asks about cost nothing.
 *
 * @param trace the number of the exchange, as {@code X-Understudy-Trace} has it
 * @param lines what there is to say, in the order of a call's journey
 */
public record Explanation(long trace, List<Line> lines) {
  private static final int MOST_TEXT = 60;
  private static final int MOST_NEAR = 6;
  private static final Pattern SECRET =
      Pattern.compile("(?i)auth|cookie|key|passw|secret|session|signature|token");

  public Explanation {
    lines = List.copyOf(lines);
  }

  /**
   * One step of the journey.
   *
   * @param step what it is about, in a word
   * @param text what came of it
   */
  public record Line(String step, String text) {}

  /**
   * The explanation of that exchange.
   *
   * @param catalog the contracts that it was an exchange on, for what else was near
   */
  public static Explanation of(Exchange exchange, Catalog catalog) {
    List<Line> lines = new ArrayList<>();
    Call call = exchange.call().understood();
    matched(call, lines);
    if (!call.isOutbound()) {
      near(call, catalog, lines);
      call.found().ifPresent(found -> asked(exchange, call, found.operation(), lines));
      lines.addAll(PreferenceLines.of(exchange));
      exchange.reply().origin().faults().forEach(fault -> lines.add(new Line("fault", fault)));
      exchange.reply().origin().refusal().ifPresent(problem -> refused(problem, lines));
      call.found().ifPresent(found -> lines.addAll(AnswerLines.of(found.operation(), exchange)));
    }
    lines.add(new Line("answer", answer(exchange)));
    return new Explanation(exchange.number(), lines);
  }

  private static void asked(Exchange exchange, Call call, Operation operation, List<Line> lines) {
    lines.add(new Line("security", security(call, operation)));
    lines.add(new Line("checks", Checks.of(call, exchange.reply())));
    read(call.input(), lines);
  }

  private static void near(Call call, Catalog catalog, List<Line> lines) {
    List<NearMiss> near =
        standing(call, catalog).nearMisses(call.method(), call.path(), call.query());
    for (NearMiss miss : near.subList(0, Math.min(MOST_NEAR, near.size()))) {
      Operation operation = miss.operation();
      lines.add(
          new Line(
              "not",
              operation.id() + ", " + operation.method() + " " + miss.path() + ": " + miss.why()));
    }
    if (near.size() > MOST_NEAR) {
      lines.add(new Line("", (near.size() - MOST_NEAR) + " operations more"));
    }
  }

  // Of a contract that was saved since, what it was then counts.
  private static Catalog standing(Call call, Catalog catalog) {
    return call.found()
        .map(Match.Found::contract)
        .filter(contract -> !catalog.contracts().contains(contract))
        .map(Catalog::of)
        .orElse(catalog);
  }

  private static void matched(Call call, List<Line> lines) {
    Match match = call.match();
    if (call.isOutbound()) {
      lines.add(new Line("sent", call.operationId().orElse("") + ", to " + call.path()));
    } else if (match instanceof Match.Found found) {
      Operation operation = found.operation();
      lines.add(
          new Line(
              "operation",
              operation.id() + ", " + operation.method() + " " + operation.template()));
    } else if (match instanceof Match.WrongMethod wrong) {
      lines.add(
          new Line(
              "operation",
              "none: " + wrong.template() + " has " + String.join(", ", wrong.allowed())));
    } else if (match instanceof Match.Unknown unknown) {
      String nearest = unknown.nearest().map(path -> "; the nearest is " + path).orElse("");
      lines.add(new Line("operation", "none: no path of the contract is like that" + nearest));
    } else if (match instanceof Match.Malformed malformed) {
      lines.add(new Line("operation", "none: " + malformed.why()));
    }
  }

  private static String security(Call call, Operation operation) {
    if (call.principal() != null) {
      return "let in as " + call.principal().name();
    }
    if (operation.isOpen()) {
      return "open to everybody";
    }
    return "takes "
        + operation.security().stream()
            .map(Explanation::together)
            .collect(Collectors.joining(", or "));
  }

  private static String together(List<SecurityScheme.Requirement> all) {
    return all.stream().map(one -> one.scheme().name()).collect(Collectors.joining(" and "));
  }

  private static void read(Input input, List<Line> lines) {
    List<String> values = new ArrayList<>();
    add("path", input.path(), values);
    add("query", input.query(), values);
    add("header", input.header(), values);
    add("cookie", input.cookie(), values);
    if (!values.isEmpty()) {
      lines.add(new Line("parameters", String.join(", ", values)));
    }
    Optional.ofNullable(input.body())
        .ifPresent(body -> lines.add(new Line("body", shortened(body.toString()))));
    input.notes().forEach(note -> lines.add(new Line("note", note)));
  }

  private static void add(String in, Map<String, JsonNode> from, List<String> values) {
    from.forEach((name, value) -> values.add(name + "=" + shown(name, value) + " (" + in + ")"));
  }

  private static String shown(String name, JsonNode value) {
    return SECRET.matcher(name).find() ? "(a secret)" : shortened(value.toString());
  }

  private static void refused(Problem problem, List<Line> lines) {
    lines.add(new Line("refused", problem.kind() + ": " + problem.detail()));
    for (Finding finding : problem.findings()) {
      lines.add(new Line("", finding.toString()));
    }
  }

  private static String answer(Exchange exchange) {
    Reply reply = exchange.reply();
    if (exchange.isUnanswered()) {
      return "none came: " + reply.origin().refusal().map(Problem::detail).orElse("");
    }
    String type = reply.header("Content-Type").map(it -> " " + it).orElse(", no body");
    String origin = reply.origin().text();
    return String.format(
        Locale.ROOT,
        "%d%s%s, in %.1f ms",
        reply.status(),
        type,
        origin.isEmpty() ? "" : ": " + origin,
        exchange.took().toNanos() / 1e6);
  }

  private static String shortened(String text) {
    return text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT) + "…";
  }
}
