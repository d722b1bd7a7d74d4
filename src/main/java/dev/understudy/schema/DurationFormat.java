package dev.understudy.schema;

/** Durations. RFC 3339 appendix A: units in order, and none left out between two. */
final class DurationFormat {

  private DurationFormat() {}

  static boolean accepts(String text) {
    if (text.length() < 3 || text.charAt(0) != 'P') {
      return false;
    }
    int week = Ascii.skipDigits(text, 1);
    if (week > 1 && week == text.length() - 1 && text.charAt(week) == 'W') {
      return true;
    }
    int date = units(text, 1, "YMD");
    if (date < 0 || date == text.length()) {
      return date > 1;
    }
    return text.charAt(date) == 'T'
        && date + 1 < text.length()
        && units(text, date + 1, "HMS") == text.length();
  }

  /** Where the units end that stand there, or -1 when they are not in order and without a gap. */
  private static int units(String text, int from, String units) {
    int at = from;
    int last = -1;
    while (at < text.length() && Ascii.isDigit(text.charAt(at))) {
      int end = Ascii.skipDigits(text, at);
      int unit = end < text.length() ? units.indexOf(text.charAt(end)) : -1;
      if (unit < 0 || (last >= 0 && unit != last + 1)) {
        return -1;
      }
      last = unit;
      at = end + 1;
    }
    return at;
  }
}
