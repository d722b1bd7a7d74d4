package dev.understudy.controls;

import dev.understudy.contract.Nearest;
import dev.understudy.exchange.Breach;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the text of an effect. */
final class EffectReader {
  private static final String RIGHT =
      "an effect: a status such as 402, status=402;example=NAME, latency=200ms, slow=BYTES, "
          + words(Effect.OnTheWire.values())
          + " or break=missing|type|enum";

  private EffectReader() {}

  static Effect read(String text) {
    int equals = text.indexOf('=');
    String word = equals < 0 ? text : text.substring(0, equals);
    String value = equals < 0 ? "" : text.substring(equals + 1);
    if (text.matches("[0-9]+")) {
      return Effect.Status.of(status(text));
    }
    if (equals < 0) {
      return Arrays.stream(Effect.OnTheWire.values())
          .filter(one -> one.toString().equals(text))
          .findFirst()
          .orElseThrow(() -> unknown(text, text));
    }
    return switch (word) {
      case "status" -> status(RuleText.split(value, ';'));
      case "latency" -> new Effect.Wait(Latency.parse(value));
      case "slow" ->
          new Effect.Slow(
              RuleText.number("slow, bytes a second,", value, Effect.Slow.LEAST, Effect.Slow.MOST));
      case "break" -> new Effect.Break(breach(value));
      default -> throw unknown(text, word + "=");
    };
  }

  private static int status(String text) {
    return RuleText.number("the status", text, 200, 599);
  }

  private static Effect status(List<String> parts) {
    Optional<String> example = Optional.empty();
    boolean undeclared = false;
    for (String part : parts.subList(1, parts.size())) {
      if (part.equals("undeclared")) {
        undeclared = true;
      } else if (part.startsWith("example=") && part.length() > "example=".length()) {
        example = Optional.of(RuleText.unquoted(part.substring("example=".length())));
      } else {
        throw RuleText.wrong(part, "a detail of a status: example=NAME or undeclared");
      }
    }
    return new Effect.Status(status(parts.get(0)), example, undeclared);
  }

  private static Breach breach(String text) {
    return Arrays.stream(Breach.values())
        .filter(one -> one.text().equals(text))
        .findFirst()
        .orElseThrow(() -> RuleText.wrong(text, "a way to break a body: missing, type or enum"));
  }

  private static IllegalArgumentException unknown(String text, String word) {
    List<String> known = new ArrayList<>(List.of("status=", "latency=", "slow=", "break="));
    Arrays.stream(Effect.OnTheWire.values()).map(Object::toString).forEach(known::add);
    String meant =
        Nearest.word(word, known).map(near -> "; did you mean '" + near + "'?").orElse("");
    return new IllegalArgumentException("'" + text + "' is not " + RIGHT + meant);
  }

  private static String words(Effect.OnTheWire[] all) {
    return Arrays.stream(all).map(Object::toString).collect(Collectors.joining(", "));
  }
}
