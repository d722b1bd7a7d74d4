package dev.understudy.exchange;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The header fields of a reply, in their order; names compare without case. */
public final class Headers {

  /** None. */
  public static final Headers NONE = new Headers(new String[0]);

  private final String[] fields;

  private Headers(String[] fields) {
    this.fields = fields;
  }

  /**
   * These and one more, which takes the place of a field of the same name. A value keeps to what a
   * field may hold (RFC 9110 §5.5): line breaks and other control characters become spaces.
   */
  public Headers with(String name, String value) {
    String clean = clean(value);
    for (int i = 0; i < fields.length; i += 2) {
      if (fields[i].equalsIgnoreCase(name)) {
        String[] copy = fields.clone();
        copy[i + 1] = clean;
        return new Headers(copy);
      }
    }
    String[] copy = Arrays.copyOf(fields, fields.length + 2);
    copy[fields.length] = name;
    copy[fields.length + 1] = clean;
    return new Headers(copy);
  }

  /** These and all of those, as if added one by one. */
  public Headers withAll(Headers others) {
    if (fields.length == 0) {
      return others;
    }
    for (int i = 0; i < others.fields.length; i += 2) {
      if (get(others.fields[i]).isPresent()) {
        return oneByOne(others);
      }
    }
    String[] joined = Arrays.copyOf(fields, fields.length + others.fields.length);
    System.arraycopy(others.fields, 0, joined, fields.length, others.fields.length);
    return new Headers(joined);
  }

  private Headers oneByOne(Headers others) {
    Headers all = this;
    for (int i = 0; i < others.fields.length; i += 2) {
      all = all.with(others.fields[i], others.fields[i + 1]);
    }
    return all;
  }

  /** These but for the field of that name. */
  public Headers without(String name) {
    for (int i = 0; i < fields.length; i += 2) {
      if (fields[i].equalsIgnoreCase(name)) {
        String[] rest = new String[fields.length - 2];
        System.arraycopy(fields, 0, rest, 0, i);
        System.arraycopy(fields, i + 2, rest, i, rest.length - i);
        return new Headers(rest);
      }
    }
    return this;
  }

  /** Those fields, given as names and values in turn. */
  public static Headers of(String... namesAndValues) {
    String[] fields = namesAndValues.clone();
    for (int i = 1; i < fields.length; i += 2) {
      fields[i] = clean(fields[i]);
    }
    return new Headers(fields);
  }

  /** The value of that field. */
  public Optional<String> get(String name) {
    for (int i = 0; i < fields.length; i += 2) {
      if (fields[i].equalsIgnoreCase(name)) {
        return Optional.of(fields[i + 1]);
      }
    }
    return Optional.empty();
  }

  /** Hands over each field, name and value. */
  public void forEach(BiConsumer<String, String> field) {
    for (int i = 0; i < fields.length; i += 2) {
      field.accept(fields[i], fields[i + 1]);
    }
  }

  private static String clean(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if ((c < ' ' && c != '\t') || c == 127) {
        return value.replaceAll("[\\p{Cntrl}&&[^\t]]", " ").strip();
      }
    }
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Headers headers && Arrays.equals(fields, headers.fields);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields);
  }

  @Override
  public String toString() {
    return Arrays.toString(fields);
  }
}
