package dev.understudy.validation;

import java.util.ArrayList;
import java.util.List;

/**
 * Names and values in turn, as a query, a form or cookies have them: the names decoded, the values
 * still as they were sent, so that what separates items is told from what is in them.
 */
final class Pairs {
  /** The most that are read. */
  static final int MOST = 1_000;

  static final Pairs NONE = new Pairs(Encoded.AS_FORM, "", List.of());

  private final Encoded encoded;
  private final String noun;
  private final List<Pair> all;

  private Pairs(Encoded encoded, String noun, List<Pair> all) {
    this.encoded = encoded;
    this.noun = noun;
    this.all = all;
  }

  private enum Encoded {
    AS_FORM,
    PERHAPS,
    NOT
  }

  /** One name with its value; it remembers whether anybody has asked for it. */
  static final class Pair {
    private final String name;
    private final String raw;
    private boolean taken;

    private Pair(String name, String raw) {
      this.name = name;
      this.raw = raw;
    }

    String name() {
      return name;
    }

    /** The value as it was sent. */
    String raw() {
      return raw;
    }

    boolean isTaken() {
      return taken;
    }

    void take() {
      taken = true;
    }
  }

  /** Those of a query (WHATWG URL §5.1), but strictly. */
  static Pairs ofQuery(String query) throws Refused {
    return new Pairs(
        Encoded.AS_FORM, "query parameter", read(query, "query parameter", "the query"));
  }

  /** Those of a body of {@code application/x-www-form-urlencoded}. */
  static Pairs ofForm(String body) throws Refused {
    return new Pairs(Encoded.AS_FORM, "form member", read(body, "form member", "the form"));
  }

  /** Those of {@code Cookie} fields (RFC 6265 §4.2.1); what has no name is left out. */
  static Pairs ofCookies(List<String> fields) throws Refused {
    List<Pair> pairs = new ArrayList<>();
    for (String field : fields) {
      for (String text : split(field, ';', "the Cookie header")) {
        int at = text.indexOf('=');
        if (at > 0) {
          pairs.add(new Pair(text.substring(0, at).strip(), unquoted(text.substring(at + 1))));
        }
      }
    }
    return new Pairs(Encoded.PERHAPS, "cookie", pairs);
  }

  /** Those texts, given as names and values in turn; nothing is encoded in them. */
  static Pairs ofTexts(List<String> namesAndValues) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < namesAndValues.size(); i += 2) {
      pairs.add(new Pair(namesAndValues.get(i), namesAndValues.get(i + 1)));
    }
    return new Pairs(Encoded.NOT, "form member", pairs);
  }

  private static String unquoted(String value) {
    String text = value.strip();
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  private static List<Pair> read(String text, String noun, String whole) throws Refused {
    List<Pair> pairs = new ArrayList<>(4);
    for (String pair : split(text, '&', whole)) {
      if (!pair.isEmpty()) {
        int at = pair.indexOf('=');
        String name = Percent.decode(at < 0 ? pair : pair.substring(0, at), true, noun, "");
        pairs.add(new Pair(name, at < 0 ? "" : pair.substring(at + 1)));
      }
    }
    return pairs;
  }

  private static List<String> split(String text, char separator, String whole) throws Refused {
    List<String> parts = new ArrayList<>(4);
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf(separator, start);
      parts.add(text.substring(start, end < 0 ? text.length() : end));
      start = end < 0 ? text.length() + 1 : end + 1;
      if (parts.size() > MOST) {
        throw Refused.malformed(whole + " has more than " + MOST + " parameters");
      }
    }
    return parts;
  }

  /**
   * These cookies with those taken apart whose value is a list of pairs, {@code a=1&b=2}, as an
   * exploded value is in one cookie.
   */
  Pairs exploded() {
    List<Pair> pairs = new ArrayList<>();
    for (Pair pair : all) {
      String[] parts = (pair.name + "=" + pair.raw).split("&", MOST);
      for (String part : parts) {
        int at = part.indexOf('=');
        pairs.add(
            parts.length == 1 || at < 1
                ? pair
                : new Pair(part.substring(0, at), part.substring(at + 1)));
      }
    }
    return new Pairs(encoded, noun, pairs);
  }

  /** The same, and nobody has asked for any of them. */
  Pairs fresh() {
    return new Pairs(
        encoded, noun, all.stream().map(pair -> new Pair(pair.name, pair.raw)).toList());
  }

  List<Pair> all() {
    return all;
  }

  /** The pairs of that name, in their order; from now on they are taken. */
  List<Pair> of(String name) {
    List<Pair> found = List.of();
    for (int i = 0; i < all.size(); i++) {
      Pair pair = all.get(i);
      if (pair.name.equals(name)) {
        pair.take();
        if (found.isEmpty()) {
          found = List.of(pair);
        } else {
          found = new ArrayList<>(found);
          found.add(pair);
        }
      }
    }
    return found;
  }

  /**
   * What the value of a pair means.
   *
   * @param reserved whether reserved characters stand for themselves, the plus among them
   */
  String decode(Pair pair, String raw, boolean reserved) throws Refused {
    if (encoded == Encoded.AS_FORM) {
      return Percent.decode(raw, !reserved, noun, pair.name);
    }
    if (encoded == Encoded.NOT) {
      return raw;
    }
    try {
      return Percent.decode(raw, false, noun, pair.name);
    } catch (Refused broken) {
      return raw; // nothing says that a cookie has escapes at all
    }
  }
}
