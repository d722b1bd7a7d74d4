package dev.understudy.journal;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kind of text that is not shown, and what stands in its place: {@code REDACTED_} and its name,
 * which is fit for a header field, a query, a cookie and JSON alike.
 */
public enum Secret {
  /** A bearer token, or the credentials of another scheme of {@code Authorization}. */
  TOKEN,
  /** A password, among them the credentials of {@code Authorization: Basic}. */
  PASSWORD,
  /** An API key. */
  API_KEY,
  /** A cookie's value. */
  COOKIE,
  /** Anything else whose name says that it is secret. */
  SECRET;

  private static final String MARK = "REDACTED_";
  private static final Set<String> COOKIES = Set.of("cookie", "set-cookie");
  // Whole words of a name, so that 'author', 'keyboard' and 'tokens_used' stay to be seen.
  private static final Pattern WORDS =
      Pattern.compile(
          "(^|_)(?:(passwords?|passwd|passphrase|pwd|pin)"
              + "|(api_?keys?|private_keys?|secret_keys?|access_keys?|signing_keys?)"
              + "|(token|jwt|bearer|authorization|credentials?)"
              + "|(secrets?|signature|session|session_?id|csrf|xsrf|otp|cvv|cvc))$");

  /** What stands in its place. */
  public String mark() {
    return MARK + name();
  }

  /** What a name of a header field, a parameter or a member says of its value. */
  static Optional<Secret> named(String name) {
    String words = words(name);
    if (COOKIES.contains(words.replace('_', '-'))) {
      return Optional.of(COOKIE);
    }
    Matcher matcher = WORDS.matcher(words);
    if (!matcher.find()) {
      return Optional.empty();
    }
    Secret[] kinds = {PASSWORD, API_KEY, TOKEN, SECRET};
    for (int i = 0; i < kinds.length; i++) {
      if (matcher.group(i + 2) != null) {
        return Optional.of(kinds[i]);
      }
    }
    return Optional.empty();
  }

  // apiKey, Api-Key, API key and api.key are api_key.
  private static String words(String name) {
    String cut = name.length() > 100 ? name.substring(name.length() - 100) : name;
    return cut.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("[^A-Za-z0-9]+", "_")
        .toLowerCase(Locale.ROOT);
  }
}
