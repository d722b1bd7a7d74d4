package dev.understudy.sandbox;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a sandbox: letters, digits, hyphens and underscores, at most 64 of them, with a letter or a
 * digit first.
 */
public record SandboxId(String text) implements Comparable<SandboxId> {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

  /** The sandbox of those who name none. */
  public static final SandboxId DEFAULT = new SandboxId("default");

  /** What a good name is, for those who sent another. */
  public static final String RULE =
      "1 to 64 letters, digits, '-' and '_', the first a letter or a digit";

  public SandboxId {
    if (!SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException("'" + text + "' names no sandbox: " + RULE);
    }
  }

  /** That name, if it is one. */
  public static Optional<SandboxId> parse(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new SandboxId(text)) : Optional.empty();
  }

  /** Whether it is the one of those who name none. */
  public boolean isDefault() {
    return equals(DEFAULT);
  }

  @Override
  public int compareTo(SandboxId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
