package dev.understudy.contract;

import java.util.Locale;
import java.util.Optional;

/**
 * A media type or a range of them, without its parameters (RFC 9110 §8.3.1); type and subtype in
 * lower case.
 *
 * @param type such as {@code application}, or {@code *}
 * @param subtype such as {@code json}, or {@code *}
 */
public record MediaType(String type, String subtype) {

  /** Reads one; empty where it is none. */
  public static Optional<MediaType> parse(String text) {
    int end = text.indexOf(';');
    String bare = (end < 0 ? text : text.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    int slash = bare.indexOf('/');
    if (slash < 1 || slash == bare.length() - 1 || !isToken(bare, slash)) {
      return Optional.empty();
    }
    return Optional.of(new MediaType(bare.substring(0, slash), bare.substring(slash + 1)));
  }

  private static boolean isToken(String text, int slash) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (i != slash && !letter && "!#$%&'*+-.^_`|~".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether that type is this one, or lies in this range. */
  public boolean includes(MediaType other) {
    return (type.equals("*") || type.equals(other.type))
        && (subtype.equals("*") || subtype.equals(other.subtype));
  }

  /** Whether it is JSON: by name, or by the suffix {@code +json} (RFC 6839 §3.1). */
  public boolean isJson() {
    return subtype.equals("json") || subtype.endsWith("+json");
  }

  /** How many of its two parts are left open. */
  int wildcards() {
    return (type.equals("*") ? 1 : 0) + (subtype.equals("*") ? 1 : 0);
  }

  @Override
  public String toString() {
    return type + "/" + subtype;
  }
}
