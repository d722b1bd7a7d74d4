package dev.understudy.organizations;

/** The shape that all ids share: a prefix and a ULID, which may be shortened to six characters. */
final class IdShape {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int SHORTEST = 6;
  private static final int LONGEST = 26;

  private IdShape() {}

  static void require(String prefix, String text) {
    if (!fits(prefix, text)) {
      throw new IllegalArgumentException(
          "'%s' is not an id: %s and %d to %d characters of %s would be"
              .formatted(
                  text, prefix.isEmpty() ? "no prefix" : prefix, SHORTEST, LONGEST, ALPHABET));
    }
  }

  static boolean fits(String prefix, String text) {
    int length = text.length() - prefix.length();
    if (length < SHORTEST || length > LONGEST || !text.startsWith(prefix)) {
      return false;
    }
    for (int i = prefix.length(); i < text.length(); i++) {
      if (!isCrockford(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCrockford(char c) {
    return c >= '0' && c <= '9'
        || c >= 'A' && c <= 'Z' && c != 'I' && c != 'L' && c != 'O' && c != 'U';
  }
}
