package dev.understudy.validation;

import dev.understudy.contract.MediaType;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/** Whether an {@code Accept} field takes one of the media types at hand (RFC 9110 §12.5.1). */
final class Negotiation {
  private static final int MOST_ENTRIES = 1_000;

  private Negotiation() {}

  /** Whether any of them is acceptable; no field, or an unreadable one, takes everything. */
  static boolean accepts(String accept, Collection<MediaType> offered) {
    String[] entries = accept.split(",", MOST_ENTRIES + 1);
    return entries.length > MOST_ENTRIES
        || offered.isEmpty()
        || offered.stream().anyMatch(type -> quality(entries, type) > 0)
        || Arrays.stream(entries).allMatch(entry -> MediaType.parse(entry).isEmpty());
  }

  // The most specific range that includes the type decides, not the first.
  private static double quality(String[] entries, MediaType type) {
    int best = -1;
    double quality = 0;
    for (String entry : entries) {
      Optional<MediaType> range = MediaType.parse(entry);
      if (range.isPresent() && range.get().includes(type)) {
        int specific = specificity(range.get());
        if (specific > best) {
          best = specific;
          quality = weight(entry);
        }
      }
    }
    return quality;
  }

  private static int specificity(MediaType range) {
    if (range.type().equals("*")) {
      return 0;
    }
    return range.subtype().equals("*") ? 1 : 2;
  }

  private static double weight(String entry) {
    for (String parameter : entry.split(";")) {
      String text = parameter.strip();
      if (text.length() > 2 && (text.startsWith("q=") || text.startsWith("Q="))) {
        return number(text.substring(2));
      }
    }
    return 1;
  }

  private static double number(String text) {
    try {
      double value = Double.parseDouble(text.strip());
      return Double.isNaN(value) ? 1 : value;
    } catch (NumberFormatException e) {
      return 1;
    }
  }
}
