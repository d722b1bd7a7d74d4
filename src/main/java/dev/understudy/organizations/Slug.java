package dev.understudy.organizations;

import java.util.Optional;

/** The part of an address that names an organization: lower-case, digits and single hyphens. */
public record Slug(String text) implements Comparable<Slug> {
  /** The most characters a slug may have: as many as a label of a domain name. */
  public static final int LONGEST = 63;

  public Slug {
    if (!fits(text)) {
      throw new IllegalArgumentException(
          "'%s' is not a slug: 1 to %d lower-case letters, digits and single hyphens would be"
              .formatted(text, LONGEST));
    }
  }

  /** The slug that the text spells, or nothing where its shape rules that out. */
  public static Optional<Slug> parse(String text) {
    return fits(text) ? Optional.of(new Slug(text)) : Optional.empty();
  }

  /**
   * The slug that a name suggests.
   *
   * @param suffix what follows {@code org-} where the name has nothing to make a slug of
   */
  public static Slug from(String name, String suffix) {
    String text = shortened(Spelling.hyphenated(name), LONGEST);
    return new Slug(text.isEmpty() ? "org-" + suffix : text);
  }

  /** This slug with a number behind it, cut where the two would be too long. */
  public Slug numbered(int number) {
    String ending = "-" + number;
    return new Slug(shortened(text, LONGEST - ending.length()) + ending);
  }

  private static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = text.charAt(most - 1) == '-' ? most - 1 : most;
    return text.substring(0, end);
  }

  private static boolean fits(String text) {
    if (text.isEmpty() || text.length() > LONGEST || text.charAt(text.length() - 1) == '-') {
      return false;
    }
    char before = '-';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Spelling.isPlain(c) && (c != '-' || before == '-')) {
        return false;
      }
      before = c;
    }
    return true;
  }

  @Override
  public int compareTo(Slug other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
