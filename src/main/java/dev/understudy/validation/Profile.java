package dev.understudy.validation;

import dev.understudy.exchange.Call;
import dev.understudy.exchange.Preferences;

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

  /** What a call asks for by {@code Prefer: handling=…} (RFC 7240 §4.4), or else the usual one. */
  public static Profile of(Call call, Profile usual) {
    Preferences wishes = Preferences.of(call);
    return wishes.isEmpty()
        ? usual
        : wishes
            .handling()
            .map(handling -> handling.equals("strict") ? STRICT : LENIENT)
            .orElse(usual);
  }
}
