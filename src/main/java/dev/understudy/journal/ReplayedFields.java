package dev.understudy.journal;

import dev.understudy.exchange.Call;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/** The header fields of a call that whoever sends it again has to name. */
final class ReplayedFields {
  // Those of the connection, and those that a client works out by itself (RFC 9110 §7.6.1).
  private static final Set<String> OF_THE_CLIENT =
      Set.of(
          "accept-encoding",
          "connection",
          "content-length",
          "expect",
          "host",
          "http2-settings",
          "keep-alive",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private ReplayedFields() {}

  static void of(Call call, BiConsumer<String, String> field) {
    call.headers()
        .forEach(
            (name, value) -> {
              String lower = name.toLowerCase(Locale.ROOT);
              if (!OF_THE_CLIENT.contains(lower) && !lower.startsWith(":") && isPlain(value)) {
                field.accept(name, value);
              }
            });
  }

  private static boolean isPlain(String value) {
    return value.chars().noneMatch(c -> (c < ' ' && c != '\t') || c == 127);
  }
}
