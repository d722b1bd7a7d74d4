package dev.understudy.journal;

import dev.understudy.exchange.Call;
import dev.understudy.exchange.Exchange;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import java.util.StringJoiner;

/*
 * Whatever a caller sent ends up in somebody's shell. So all of it stands in single quotes, in which
 * a POSIX shell knows no special character but the quote itself, or in octal escapes for printf.
 * Nothing of it can be an option of curl (the URL begins with the base URL, a field with its name)
 * or make curl read a file (--data-raw, --globoff).
 */
/** Exchanges as command lines of curl, with a shell's variable in the place of each secret. */
public final class Curl {
  private static final String BREAK = " \\\n  ";
  // A longer argument than that does not reach a program on Linux; printf is the shell's own.
  private static final int LONGEST_ARGUMENT = 100_000;

  private Curl() {}

  /** The command that sends the request again. */
  public static String of(Exchange exchange, BaseUrl base) {
    Call call = Redaction.of(exchange).exchange().call();
    StringJoiner command = new StringJoiner(BREAK);
    boolean head = call.method().equals("HEAD");
    command.add("curl --globoff --path-as-is " + (head ? "--head" : method(call)));
    ReplayedFields.of(call, (name, value) -> command.add(field(name, value)));
    String before = body(call, command);
    command.add("--url " + ShellText.quoted(base.of(call)));
    return before + command + "\n";
  }

  /** One command after the other, each with a comment before it. */
  public static String of(Iterable<Exchange> exchanges, BaseUrl base) {
    StringBuilder script = new StringBuilder();
    for (Exchange exchange : exchanges) {
      String operation = exchange.call().operationId().map(id -> " " + oneLine(id)).orElse("");
      script.append("# ").append(exchange.number()).append(operation).append('\n');
      script.append(of(exchange, base)).append('\n');
    }
    return script.toString();
  }

  static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ");
  }

  private static String method(Call call) {
    return "--request " + ShellText.quoted(call.method());
  }

  private static String field(String name, String value) {
    // Without a value curl would take the field out, but for this way to write it.
    return "--header " + ShellText.quoted(value.isEmpty() ? name + ";" : name + ": " + value);
  }

  private static String body(Call call, StringJoiner command) {
    Buffer body = call.body();
    if (body.length() == 0) {
      return "";
    }
    if (call.header("Content-Type").isEmpty()) {
      command.add("--header 'Content-Type:'");
    }
    Optional<String> text = BodyJson.text(body).filter(ShellText::isPrintable);
    if (text.isPresent() && body.length() <= LONGEST_ARGUMENT) {
      command.add("--data-raw " + ShellText.quoted(text.get()));
      return "";
    }
    command.add("--data-binary @-");
    return "printf "
        + text.map(it -> "%s " + ShellText.quoted(it)).orElseGet(() -> ShellText.octal(body))
        + " |"
        + BREAK;
  }
}
