package dev.understudy.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The Date field of an answer (RFC 9110 §6.6.1), written anew once a second. Always real time. */
final class DateField {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private volatile Moment latest = new Moment(0, "");

  private record Moment(long second, String text) {}

  String now() {
    long second = System.currentTimeMillis() / 1000;
    Moment known = latest;
    if (known.second != second) {
      known = new Moment(second, FORMAT.format(Instant.ofEpochSecond(second)));
      latest = known;
    }
    return known.text;
  }
}
