package dev.understudy.exchange;

import io.vertx.core.http.HttpHeaders;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a caller would like of the answer: the {@code Prefer} field (RFC 7240), or, for a person in
 * a browser, query parameters such as {@code __code=404}. The field goes before the query, and of
 * equal names the first one counts. What is not understood is left out, as RFC 7240 §2 has it.
 */
public final class Preferences {

  /** The field that says which of them were honoured (RFC 7240 §3). */
  public static final String APPLIED = "Preference-Applied";

  /** No wish at all. */
  public static final Preferences NONE = new Preferences(Map.of());

  private static final CharSequence PREFER = HttpHeaders.createOptimized("prefer");
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
  private static final Set<String> BY_QUERY =
      Set.of("code", "example", "dynamic", "seed", "wait", "handling");
  private static final Pattern PREFERENCE =
      Pattern.compile(
          "\\s*([\\w!#$%&'*+.^`|~-]+)\\s*(?:=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s,;\"]*)))?\\s*(?:[,;]|$)");
  private static final int LONGEST_FIELD = 2_000;
  private static final Pattern STATUS = Pattern.compile("[1-5][0-9]{2}");
  private static final Pattern SEED = Pattern.compile("-?[0-9]{1,18}");

  private final Map<String, String> wishes;

  private Preferences(Map<String, String> wishes) {
    this.wishes = wishes;
  }

  /** The wishes of that call. */
  public static Preferences of(Call call) {
    String query = text(call.query());
    boolean byQuery = query.contains("__");
    if (!byQuery && !call.headers().contains(PREFER)) {
      return NONE;
    }
    Map<String, String> wishes = new LinkedHashMap<>();
    for (String field : call.headers().getAll(PREFER)) {
      read(field, wishes);
    }
    if (byQuery) {
      readQuery(query, wishes);
    }
    return wishes.isEmpty() ? NONE : new Preferences(wishes);
  }

  /** Those of a caller who prefers that status, and the example of that name. */
  public static Preferences choosing(int code, Optional<String> example) {
    Map<String, String> wishes = new LinkedHashMap<>();
    wishes.put("code", String.valueOf(code));
    example.ifPresent(name -> wishes.put("example", name));
    return new Preferences(wishes);
  }

  // Between wishes stands a comma; a semicolon, which begins a parameter of one, is often written
  // in its place.
  private static void read(String field, Map<String, String> wishes) {
    Matcher matcher = PREFERENCE.matcher(field);
    int at = 0;
    while (field.length() <= LONGEST_FIELD && at < field.length() && matcher.find(at)) {
      if (matcher.start() == at) {
        String quoted = matcher.group(2);
        String value = quoted == null ? text(matcher.group(3)) : quoted.replaceAll("\\\\(.)", "$1");
        wishes.putIfAbsent(matcher.group(1).toLowerCase(Locale.ROOT), value);
      }
      at = matcher.end();
    }
  }

  private static void readQuery(String query, Map<String, String> wishes) {
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (pair.startsWith("__") && equals > 0 && BY_QUERY.contains(pair.substring(2, equals))) {
        wishes.putIfAbsent(pair.substring(2, equals), UriText.decoded(pair.substring(equals + 1)));
      }
    }
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** Whether a query parameter of that name is a wish, and none of the API's own. */
  public static boolean isWish(String queryParameter) {
    return queryParameter.startsWith("__") && BY_QUERY.contains(queryParameter.substring(2));
  }

  /** Whether anything is wished for. */
  public boolean isEmpty() {
    return wishes.isEmpty();
  }

  /** Whether one of those that decide what the answer is. */
  public boolean chooses() {
    return code().isPresent()
        || example().isPresent()
        || dynamic().isPresent()
        || seed().isPresent();
  }

  /** The status of the answer. */
  public OptionalInt code() {
    String text = wishes.get("code");
    return text != null && STATUS.matcher(text).matches()
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }

  /** The name of the contract's example. */
  public Optional<String> example() {
    return Optional.ofNullable(wishes.get("example")).filter(name -> !name.isEmpty());
  }

  /** Whether generated data go before examples. */
  public Optional<Boolean> dynamic() {
    return Optional.ofNullable(wishes.get("dynamic"))
        .map(text -> text.isEmpty() ? "true" : text.toLowerCase(Locale.ROOT))
        .filter(text -> text.equals("true") || text.equals("false"))
        .map(Boolean::valueOf);
  }

  /** What generated data are made from. */
  public OptionalLong seed() {
    String text = wishes.get("seed");
    return text != null && SEED.matcher(text).matches()
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  /** How long the answer takes, ten minutes at most; the unit of {@code wait} is seconds. */
  public Optional<Duration> pause() {
    return Optional.ofNullable(wishes.get("wait"))
        .filter(text -> text.matches("[0-9]{1,6}(\\.[0-9]{1,3})?"))
        .map(text -> Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000)))
        .map(pause -> pause.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : pause);
  }

  /** {@code strict} or {@code lenient}. */
  public Optional<String> handling() {
    return Optional.ofNullable(wishes.get("handling"))
        .map(text -> text.toLowerCase(Locale.ROOT))
        .filter(List.of("strict", "lenient")::contains);
  }

  /** The name of a callback to be sent after the answer, or {@code all}; by the field only. */
  public Optional<String> callback() {
    return Optional.ofNullable(wishes.get("callback")).filter(name -> !name.isEmpty());
  }

  /** That answer, saying of one wish more that it was honoured. */
  public Reply applied(Reply reply, String wish) {
    String value = wishes.getOrDefault(wish, "");
    String one = value.isEmpty() ? wish : wish + "=" + quoted(value);
    String all = reply.header(APPLIED).map(before -> before + ", " + one).orElse(one);
    return reply.withHeader(APPLIED, all);
  }

  private static String quoted(String value) {
    return value.matches("[\\w!#$%&'*+.^`|~-]+")
        ? value
        : "\"" + value.replaceAll("([\"\\\\])", "\\\\$1") + "\"";
  }
}
