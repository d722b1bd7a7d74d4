package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Texts by {@code format}: those of JSON Schema, of OpenAPI, and common ones of neither. */
final class Formats {

  private static final long DAY = 24 * 60 * 60;
  private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final Instant around;
  private final Map<String, TextIdea> named;

  Formats(Instant around) {
    this.around = around;
    this.named =
        Map.ofEntries(
            Map.entry("date-time", TextIdea.free(draw -> dateTime(draw, -400, 0))),
            Map.entry("date", TextIdea.free(draw -> date(draw, -400, 0))),
            Map.entry("time", TextIdea.free(draw -> clock(draw) + "Z")),
            Map.entry("partial-date-time", TextIdea.free(this::localDateTime)),
            Map.entry("duration", TextIdea.free(Formats::duration)),
            Map.entry("email", Formats::email),
            Map.entry("idn-email", Formats::email),
            Map.entry("hostname", Formats::host),
            Map.entry("idn-hostname", Formats::host),
            Map.entry("ipv4", TextIdea.free(Formats::ipv4)),
            Map.entry("ip", TextIdea.free(Formats::ipv4)),
            Map.entry("ipv6", TextIdea.free(Formats::ipv6)),
            Map.entry("uri", Formats::url),
            Map.entry("url", Formats::url),
            Map.entry("iri", Formats::url),
            Map.entry("uri-reference", Formats::path),
            Map.entry("iri-reference", Formats::path),
            Map.entry("uri-template", (draw, least, most) -> path(draw, least, most - 5) + "/{id}"),
            Map.entry("uuid", TextIdea.free(Formats::uuid)),
            Map.entry("guid", TextIdea.free(Formats::uuid)),
            Map.entry("ulid", TextIdea.free(draw -> "01" + draw.of(CROCKFORD, 24))),
            Map.entry("snowflake", TextIdea.free(draw -> "1" + draw.digits(17))),
            Map.entry("json-pointer", Formats::path),
            Map.entry(
                "relative-json-pointer",
                (draw, least, most) -> "0" + path(draw, least - 1, most - 1)),
            Map.entry(
                "regex", (draw, least, most) -> draw.letters(Math.max(least, Math.min(most, 6)))),
            Map.entry("byte", Formats::base64),
            Map.entry("base64", Formats::base64),
            Map.entry(
                "json",
                TextIdea.free(
                    draw -> "{\"" + draw.pick(Words.NOUNS) + "\":" + draw.between(1, 99) + "}")),
            Map.entry("html", TextIdea.free(draw -> "<p>" + Prose.sentence(draw, 0, 80) + "</p>")),
            Map.entry("color", TextIdea.free(draw -> "#" + draw.hex(6))),
            Map.entry("decimal", TextIdea.free(Formats::decimal)),
            Map.entry("double", TextIdea.free(Formats::decimal)),
            Map.entry("float", TextIdea.free(Formats::decimal)),
            Map.entry("int64", (draw, least, most) -> number(draw, least, most)),
            Map.entry("int32", (draw, least, most) -> number(draw, least, most)),
            Map.entry("uint64", (draw, least, most) -> number(draw, least, most)),
            Map.entry("phone", TextIdea.free(Formats::phone)),
            Map.entry("password", Formats::password),
            Map.entry("nonce", (draw, least, most) -> token(draw, least, most)));
  }

  /** How to write the format, or the content encoding, that a schema asks for. */
  Optional<TextIdea> of(JsonNode schema) {
    if (schema.path("contentEncoding").asText().equalsIgnoreCase("base64")) {
      return Optional.of(Formats::base64);
    }
    return Optional.ofNullable(named.get(schema.path("format").asText("")));
  }

  /** A time so many days from the present, to the second. */
  String dateTime(Draw draw, int firstDay, int lastDay) {
    return DateTimeFormatter.ISO_INSTANT.format(moment(draw, firstDay, lastDay));
  }

  String date(Draw draw, int firstDay, int lastDay) {
    return moment(draw, firstDay, lastDay).atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  private String localDateTime(Draw draw) {
    String text = dateTime(draw, -400, 0);
    return text.substring(0, text.length() - 1);
  }

  long epochSecond() {
    return around.getEpochSecond();
  }

  private Instant moment(Draw draw, int firstDay, int lastDay) {
    long days = draw.between(firstDay, lastDay) * DAY;
    return Instant.ofEpochSecond(around.getEpochSecond() + days - draw.below((int) DAY));
  }

  static String clock(Draw draw) {
    return two(draw.below(24)) + ":" + two(draw.below(60)) + ":" + two(draw.below(60));
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private static String duration(Draw draw) {
    return draw.oneIn(2) ? "P" + draw.between(1, 30) + "D" : "PT" + draw.between(1, 90) + "M";
  }

  static String email(Draw draw, int least, int most) {
    String name = draw.pick(Words.FIRST_NAMES) + "." + draw.pick(Words.LAST_NAMES);
    String local = padded(name.toLowerCase(Locale.ROOT), draw, Math.min(64, least - 12));
    String whole = local + "@example." + draw.pick(DOMAINS);
    return whole.length() <= most ? whole : draw.letters(Math.max(1, most - 5)) + "@a.io";
  }

  private static final java.util.List<String> DOMAINS = java.util.List.of("com", "org", "net");

  private static String host(Draw draw, int least, int most) {
    StringBuilder name = new StringBuilder();
    while (name.length() + 12 < least) {
      name.append(draw.pick(Words.NOUNS)).append('.');
    }
    String whole = name + draw.pick(Words.NOUNS) + ".example." + draw.pick(DOMAINS);
    return whole.length() <= most ? whole : draw.letters(Math.max(1, Math.min(63, most)));
  }

  static String url(Draw draw, int least, int most) {
    String start = "https://" + draw.pick(Words.NOUNS) + ".example.com";
    String whole = start + path(draw, least - start.length(), Math.max(2, most - start.length()));
    return whole.length() <= most ? whole : "a:" + draw.letters(Math.max(0, most - 2));
  }

  static String path(Draw draw, int least, int most) {
    String whole = "/" + draw.pick(Words.NOUNS) + "/" + draw.between(100, 9_999);
    String fitting =
        whole.length() <= most ? whole : "/" + draw.letters(Math.max(0, Math.min(5, most - 1)));
    return padded(fitting, draw, least);
  }

  private static String padded(String text, Draw draw, int least) {
    return text.length() >= least ? text : text + draw.letters(least - text.length());
  }

  static String ipv4(Draw draw) {
    return "192.0.2." + draw.between(1, 254);
  }

  private static String ipv6(Draw draw) {
    return "2001:db8::"
        + Integer.toHexString(draw.between(1, 0xffff))
        + ":"
        + Integer.toHexString(draw.between(1, 0xffff));
  }

  static String uuid(Draw draw) {
    String hex = draw.hex(32);
    return String.join(
        "-",
        hex.substring(0, 8),
        hex.substring(8, 12),
        "4" + hex.substring(13, 16),
        "89ab".charAt(draw.below(4)) + hex.substring(17, 20),
        hex.substring(20));
  }

  private static String base64(Draw draw, int least, int most) {
    int length = Math.max(4, Math.min(Math.max(20, (least + 3) / 4 * 4), most / 4 * 4));
    if (most < 4) {
      return "";
    }
    byte[] bytes = draw.letters(length / 4 * 3).getBytes(StandardCharsets.US_ASCII);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String decimal(Draw draw) {
    return draw.between(1, 999) + "." + draw.between(10, 99);
  }

  private static String number(Draw draw, int least, int most) {
    return "1" + draw.digits(Math.max(least - 1, Math.min(most - 1, 3)));
  }

  static String phone(Draw draw) {
    return "+1555" + draw.between(100, 999) + draw.digits(4);
  }

  static String password(Draw draw, int least, int most) {
    String word = draw.pick(Words.NOUNS);
    String whole =
        Character.toUpperCase(word.charAt(0)) + word.substring(1) + "-" + draw.digits(4) + "!";
    return whole.length() > most ? token(draw, least, most) : padded(whole, draw, least);
  }

  static String token(Draw draw, int least, int most) {
    return draw.of("abcdefghijkmnopqrstuvwxyz23456789", Math.max(least, Math.min(most, 24)));
  }
}
