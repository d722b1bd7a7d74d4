package dev.understudy.organizations;

import java.util.Locale;
import java.util.Optional;

/** An e-mail address: compared without regard to case, and given back as it was written. */
public record Email(String text) {
  // RFC 5321 §4.5.3.1.3: a path has 256 octets, of which two are the angle brackets
  private static final int LONGEST = 254;

  public Email {
    if (!fits(text)) {
      throw new IllegalArgumentException(
          "'%s' is not an e-mail address: name@domain, without spaces, would be".formatted(text));
    }
  }

  /** The address that the text spells, or nothing where its shape rules that out. */
  public static Optional<Email> parse(String text) {
    return fits(text) ? Optional.of(new Email(text)) : Optional.empty();
  }

  private static boolean fits(String text) {
    int at = text.indexOf('@');
    return at > 0
        && at == text.lastIndexOf('@')
        && at < text.length() - 1
        && text.length() <= LONGEST
        && text.codePoints().noneMatch(Email::separates);
  }

  private static boolean separates(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Character.isISOControl(codePoint);
  }

  private String folded() {
    return text.toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Email email
        && (text.equals(email.text) || folded().equals(email.folded()));
  }

  @Override
  public int hashCode() {
    return folded().hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
