package dev.understudy.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A media type or a range of them (RFC 9110 §8.3.1, §12.5.1); type, subtype and the names of the
 * parameters in lower case.
 *
 * @param type such as {@code application}, or {@code *}
 * @param subtype such as {@code json}, or {@code *}
 * @param parameters by name, in their order, without quotes; a weight is one, {@code q}
 */
public record MediaType(String type, String subtype, Map<String, String> parameters) {
  private static final String MARKS = "!#$%&'*+-.^_`|~";

  public MediaType {
    parameters =
        parameters.isEmpty()
            ? Map.of()
            : Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /** One without parameters. */
  public MediaType(String type, String subtype) {
    this(type, subtype, Map.of());
  }

  /** Reads one; empty where it is none. What follows a broken parameter is not read. */
  public static Optional<MediaType> parse(String text) {
    int end = text.indexOf(';');
    String bare = (end < 0 ? text : text.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    int slash = bare.indexOf('/');
    if (slash < 1 || !isToken(bare.substring(0, slash)) || !isToken(bare.substring(slash + 1))) {
      return Optional.empty();
    }
    return Optional.of(
        new MediaType(
            bare.substring(0, slash),
            bare.substring(slash + 1),
            end < 0 ? Map.of() : FieldParameters.read(text, end)));
  }

  static boolean isToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letter && MARKS.indexOf(c) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /**
   * Whether that type is this one, or lies in this range. A parameter here must be there too, with
   * the same value in any case; but {@code charset=utf-8} is what a type without one has, and a
   * weight and a boundary say nothing of the type.
   */
  public boolean includes(MediaType other) {
    return (type.equals("*") || type.equals(other.type))
        && includesSubtype(other.subtype)
        && (parameters.isEmpty() || hasAllIn(other));
  }

  // Ranges such as application/*+json are in no specification, but in contracts.
  private boolean includesSubtype(String other) {
    return subtype.equals("*")
        || subtype.equals(other)
        || (subtype.startsWith("*+") && other.endsWith(subtype.substring(1)));
  }

  private boolean hasAllIn(MediaType other) {
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      String name = parameter.getKey();
      String usual = name.equals("charset") ? "utf-8" : "";
      if (isOfTheType(name)
          && !parameter.getValue().equalsIgnoreCase(other.parameters.getOrDefault(name, usual))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfTheType(String parameter) {
    return !parameter.equals("q") && !parameter.equals("boundary");
  }

  /**
   * How narrow it is, for comparison: a range of all types is 0, and each parameter that belongs to
   * the type makes it narrower.
   */
  public int specificity() {
    int parts = 2000;
    if (type.equals("*")) {
      parts = 0;
    } else if (subtype.startsWith("*")) {
      parts = subtype.equals("*") ? 1000 : 1500;
    }
    return parts + (int) parameters.keySet().stream().filter(MediaType::isOfTheType).count();
  }

  /** Whether a part of it is left open. */
  public boolean isRange() {
    return type.equals("*") || subtype.startsWith("*");
  }

  /** The value of a parameter, by its name in lower case. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** Whether it is JSON: by name, or by the suffix {@code +json} (RFC 6839 §3.1). */
  public boolean isJson() {
    return subtype.equals("json") || subtype.endsWith("+json");
  }

  /** Whether it is XML: by name, or by the suffix {@code +xml} (RFC 7303 §4.2). */
  public boolean isXml() {
    return subtype.equals("xml") || subtype.endsWith("+xml");
  }

  /** The same without the weight that an entry of {@code Accept} gives it. */
  public MediaType withoutWeight() {
    if (!parameters.containsKey("q")) {
      return this;
    }
    Map<String, String> others = new LinkedHashMap<>(parameters);
    others.remove("q");
    return new MediaType(type, subtype, others);
  }

  /** How many of its two parts are left open. */
  int wildcards() {
    return (type.equals("*") ? 1 : 0) + (subtype.startsWith("*") ? 1 : 0);
  }

  /** As a header field has it. */
  @Override
  public String toString() {
    if (parameters.isEmpty()) {
      return type + "/" + subtype;
    }
    StringBuilder text = new StringBuilder(type).append('/').append(subtype);
    parameters.forEach(
        (name, value) -> text.append("; ").append(name).append('=').append(quoted(value)));
    return text.toString();
  }

  private static String quoted(String value) {
    return isToken(value) ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
