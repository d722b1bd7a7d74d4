package dev.understudy.journal;

import dev.understudy.exchange.Call;
import dev.understudy.exchange.Exchange;
import java.util.Optional;
import java.util.regex.Pattern;

/*
 * Whatever a caller sent ends up in somebody's editor, whose HTTP client replaces {{…}}, runs
 * scripts after '>' and reads files after '<'. What could be taken for one of these is escaped where
 * the media type has a way to, and else left out, with a comment that says so.
 */
/** Exchanges as a file for the HTTP clients of JetBrains' editors and of VS Code. */
public final class HttpFile {
  private static final Pattern SPECIAL = Pattern.compile("(?m)^\\s*(?:[<>](?![\\w!/?])|#|//|@)");

  private HttpFile() {}

  /** One request after the other; secrets are variables such as {@code {{TOKEN}}}. */
  public static String of(Iterable<Exchange> exchanges, BaseUrl base) {
    StringBuilder file = new StringBuilder();
    exchanges.forEach(exchange -> append(exchange, base, file));
    return file.toString();
  }

  private static void append(Exchange exchange, BaseUrl base, StringBuilder file) {
    Call call = Redaction.of(exchange).exchange().call();
    file.append("### ").append(exchange.number());
    call.operationId().ifPresent(id -> file.append(' ').append(Curl.oneLine(id)));
    StringBuilder request = new StringBuilder();
    request.append(call.method()).append(' ').append(base.of(call)).append('\n');
    ReplayedFields.of(call, (name, value) -> field(name, value, request));
    body(call, request);
    String text = request.toString();
    StringBuilder variables = new StringBuilder();
    for (Secret secret : Secret.values()) {
      if (text.contains(secret.mark())) {
        variables.append(variables.length() == 0 ? "\n# Needs the variable " : ", ");
        variables.append(secret.name());
        text = text.replace(secret.mark(), "{{" + secret.name() + "}}");
      }
    }
    file.append(variables).append('\n').append(text).append("\n\n");
  }

  private static void field(String name, String value, StringBuilder request) {
    boolean fine = !value.contains("{{");
    request.append(fine ? name + ": " + value : "# " + name + " is left out: it has {{ in it");
    request.append('\n');
  }

  private static void body(Call call, StringBuilder request) {
    if (call.body().length() == 0) {
      return;
    }
    Optional<String> text = BodyJson.text(call.body()).filter(ShellText::isPrintable);
    String type = call.header("Content-Type").orElse("");
    if (text.isPresent() && type.contains("json")) {
      // Two braces stand side by side in a text of JSON only, where one may be escaped; in front
      // of a line may stand no more than white space.
      text = text.map(it -> it.replace("{{", "{\\u007b"));
    } else if (text.isPresent() && type.contains("x-www-form-urlencoded")) {
      text = text.map(it -> it.replace("{", "%7B").replace("<", "%3C").replace(">", "%3E"));
    }
    boolean fine = text.filter(it -> !it.contains("{{") && !SPECIAL.matcher(it).find()).isPresent();
    request.append('\n');
    request.append(
        fine
            ? text.orElse("")
            : "# The body, " + call.body().length() + " bytes, cannot be written in such a file.");
    request.append('\n');
  }
}
