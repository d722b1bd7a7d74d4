package dev.understudy.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.Match;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text with runtime expressions comes to after an exchange (OpenAPI 3.1.1 §4.8.20.4), such
 * as {@code {$request.body#/callbackUrl}?id={$response.body#/id}}.
 */
public final class RuntimeExpression {
  private static final Pattern EMBEDDED = Pattern.compile("\\{(\\$[^{}]*)}");
  private static final Pattern EXPRESSION =
      Pattern.compile(
          "\\$(request|response)\\.(?:(header|query|path)\\.([^#]+)|body(?:#(/.*)?)?)",
          Pattern.DOTALL);

  private final String expression;
  private final Exchange exchange;

  private RuntimeExpression(String expression, Exchange exchange) {
    this.expression = expression;
    this.exchange = exchange;
  }

  /** An expression that comes to nothing; the message says which, and what is missing. */
  public static final class Unresolved extends Exception {
    private static final long serialVersionUID = 1;

    Unresolved(String expression, String why) {
      super(expression + ": " + why);
    }
  }

  /**
   * The text with the value of each expression in its place: one that stands in braces, or is all
   * of the text. What cannot stand in a URL is percent-encoded in a value, and nothing else.
   *
   * @throws Unresolved if an expression is none, or the exchange has no such part
   */
  public static String text(String template, Exchange exchange) throws Unresolved {
    if (template.startsWith("$")) {
      return UriText.url(new RuntimeExpression(template, exchange).value());
    }
    Matcher embedded = EMBEDDED.matcher(template);
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (embedded.find()) {
      String value = new RuntimeExpression(embedded.group(1), exchange).value();
      text.append(template, at, embedded.start()).append(UriText.url(value));
      at = embedded.end();
    }
    return text.append(template, at, template.length()).toString();
  }

  private String value() throws Unresolved {
    return switch (expression) {
      case "$url" -> url();
      case "$method" -> exchange.call().method();
      case "$statusCode" -> String.valueOf(exchange.reply().status());
      default -> part();
    };
  }

  private String url() throws Unresolved {
    Call call = exchange.call();
    String host = call.header("Host").orElseThrow(() -> missing("the request has no Host field"));
    return "http://" + host + call.path() + (call.query() == null ? "" : "?" + call.query());
  }

  private String part() throws Unresolved {
    Matcher parts = EXPRESSION.matcher(expression);
    if (!parts.matches()) {
      throw missing("this is not a runtime expression, such as {$request.body#/callbackUrl}");
    }
    boolean response = parts.group(1).equals("response");
    String source = parts.group(2);
    if (source == null) {
      String pointer = parts.group(4) == null ? "" : parts.group(4);
      return response
          ? text("the answer's body", MessageTree.of(exchange.reply()), pointer)
          : text("the request's body", MessageTree.of(exchange.call()), pointer);
    }
    String name = parts.group(3);
    if (response && !source.equals("header")) {
      throw missing("an answer has no " + source + "; it has header and body");
    }
    return switch (source) {
      case "header" -> header(name, response);
      case "query" ->
          MessageTree.member(exchange.call().query(), name)
              .orElseThrow(() -> missing("the request has no query parameter '" + name + "'"));
      default -> path(name);
    };
  }

  private String header(String name, boolean response) throws Unresolved {
    Optional<String> value =
        response ? exchange.reply().header(name) : exchange.call().header(name);
    String message = response ? "the answer" : "the request";
    return value.orElseThrow(() -> missing(message + " has no header field '" + name + "'"));
  }

  private String path(String name) throws Unresolved {
    Optional<Match.Found> found = exchange.call().found();
    int at = found.map(it -> it.operation().pathNames().indexOf(name)).orElse(-1);
    if (at < 0) {
      throw missing("the operation's path has no parameter '" + name + "'");
    }
    return found.get().pathValues().get(at);
  }

  private String text(String whole, Optional<JsonNode> body, String pointer) throws Unresolved {
    JsonNode tree =
        body.orElseThrow(() -> missing(whole + " is not there, or is not JSON or a form"));
    JsonNode value = MessageTree.at(tree, pointer);
    String place = pointer.isEmpty() ? whole : whole + " at " + pointer;
    if (value.isMissingNode()) {
      throw missing(whole + " has nothing at " + pointer);
    }
    if (!value.isValueNode() || value.isNull()) {
      throw missing(place + " is not a text, a number or a boolean");
    }
    return value.asText();
  }

  private Unresolved missing(String why) {
    return new Unresolved("{" + expression + "}", why);
  }
}
