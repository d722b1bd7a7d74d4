package dev.understudy.validation;

import dev.understudy.exchange.Call;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Locale;

/** How strictly a contract is held against the requests and answers. */
public enum Profile {
  /** As the default, and query parameters that the contract does not have are refused, too. */
  STRICT,
  /** What breaks the contract is refused, and an answer that breaks it becomes a 500 problem. */
  DEFAULT,
  /**
   * What can be read passes: what is wrong with it stands among the notes of the input, and an
   * answer that breaks the contract goes out with a warning in the log. What cannot be read, or is
   * of another media type, is refused all the same.
   */
  LENIENT;

  private static final CharSequence PREFER = HttpHeaders.createOptimized("prefer");

  /** What a call asks for by {@code Prefer: handling=…} (RFC 7240 §4.4), or else the usual one. */
  public static Profile of(Call call, Profile usual) {
    if (!call.headers().contains(PREFER)) {
      return usual;
    }
    return of(call.headers().getAll(PREFER), usual);
  }

  // RFC 7240 §2: of a preference that is named twice, the first one counts.
  private static Profile of(List<String> fields, Profile usual) {
    for (String field : fields) {
      for (String preference : field.split(",")) {
        switch (bare(preference)) {
          case "handling=strict":
            return STRICT;
          case "handling=lenient":
            return LENIENT;
          default:
        }
      }
    }
    return usual;
  }

  private static String bare(String preference) {
    int end = preference.indexOf(';');
    return (end < 0 ? preference : preference.substring(0, end))
        .replaceAll("[ \t\"]", "")
        .toLowerCase(Locale.ROOT);
  }
}
