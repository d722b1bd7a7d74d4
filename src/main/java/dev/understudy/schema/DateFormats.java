package dev.understudy.schema;

import java.time.Month;
import java.time.Year;

/** Dates and times. RFC 3339 §5.6 */
final class DateFormats {

  private static final int DATE_LENGTH = 10;
  private static final int MINUTES_OF_A_DAY = 24 * 60;
  private static final int NO_OFFSET = Integer.MIN_VALUE;

  private DateFormats() {}

  static boolean isDate(String text) {
    return text.length() == DATE_LENGTH && startsWithDate(text);
  }

  static boolean isTime(String text) {
    return isTime(text, 0);
  }

  static boolean isDateTime(String text) {
    return text.length() > DATE_LENGTH
        && startsWithDate(text)
        && (text.charAt(DATE_LENGTH) == 'T' || text.charAt(DATE_LENGTH) == 't')
        && isTime(text, DATE_LENGTH + 1);
  }

  private static boolean startsWithDate(String text) {
    int year = Ascii.number(text, 0, 4);
    int month = Ascii.number(text, 5, 7);
    int day = Ascii.number(text, 8, DATE_LENGTH);
    return year >= 0
        && text.charAt(4) == '-'
        && month >= 1
        && month <= 12
        && text.charAt(7) == '-'
        && day >= 1
        && day <= Month.of(month).length(Year.isLeap(year));
  }

  private static boolean isTime(String text, int from) {
    int hour = Ascii.number(text, from, from + 2);
    int minute = Ascii.number(text, from + 3, from + 5);
    int second = Ascii.number(text, from + 6, from + 8);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) {
      return false;
    }
    if (text.charAt(from + 2) != ':' || text.charAt(from + 5) != ':') {
      return false;
    }
    int zone = afterFraction(text, from + 8);
    if (zone < 0 || zone >= text.length()) {
      return false;
    }
    int offset = offset(text, zone);
    return offset != NO_OFFSET && (second < 60 || isLeap(hour * 60 + minute - offset));
  }

  private static int afterFraction(String text, int at) {
    if (at >= text.length() || text.charAt(at) != '.') {
      return at;
    }
    int end = Ascii.skipDigits(text, at + 1);
    return end == at + 1 ? -1 : end;
  }

  // Leap seconds are inserted at the end of a day of UTC.
  private static boolean isLeap(int minutes) {
    return Math.floorMod(minutes, MINUTES_OF_A_DAY) == MINUTES_OF_A_DAY - 1;
  }

  private static int offset(String text, int at) {
    char sign = text.charAt(at);
    if (sign == 'Z' || sign == 'z') {
      return at + 1 == text.length() ? 0 : NO_OFFSET;
    }
    int hours = Ascii.number(text, at + 1, at + 3);
    int minutes = Ascii.number(text, at + 4, at + 6);
    boolean valid =
        (sign == '+' || sign == '-')
            && text.length() == at + 6
            && text.charAt(at + 3) == ':'
            && hours >= 0
            && hours <= 23
            && minutes >= 0
            && minutes <= 59;
    if (!valid) {
      return NO_OFFSET;
    }
    int offset = hours * 60 + minutes;
    return sign == '-' ? -offset : offset;
  }
}
