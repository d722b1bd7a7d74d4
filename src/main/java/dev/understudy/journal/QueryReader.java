package dev.understudy.journal;

import dev.understudy.exchange.Finding;
import dev.understudy.schema.Pointers;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a query from named texts, and finds everything that is wrong with them. */
final class QueryReader {
  private static final List<String> NAMES =
      List.of(
          "operation_id",
          "status",
          "method",
          "path",
          "from",
          "until",
          "violation",
          "after",
          "limit",
          "order");

  private final Map<String, String> texts;
  private final List<Finding> findings = new ArrayList<>();

  QueryReader(Map<String, String> texts) {
    this.texts = texts;
  }

  Query read() throws Unreadable {
    unknown();
    Query query =
        new Query(
            texts.get("operation_id"),
            value("status", StatusRange::parse, "a status such as 404, or a class such as 4XX"),
            value("method", QueryReader::method, "an HTTP method such as GET"),
            value("path", QueryReader::path, "a path that begins with a slash, such as /pets/7"),
            value("from", QueryReader::instant, "a date-time such as 2026-01-31T12:00:00Z"),
            value("until", QueryReader::instant, "a date-time such as 2026-01-31T12:00:00Z"),
            value("violation", QueryReader::truth, "true or false"),
            or(value("after", QueryReader::number, "a whole number from 0 on"), 0L),
            or(value("limit", QueryReader::limit, "a whole number from 1 on"), Integer.MAX_VALUE),
            or(value("order", QueryReader::newest, "newest or oldest"), false));
    if (!findings.isEmpty()) {
      throw new Unreadable(findings);
    }
    return query;
  }

  private void unknown() {
    for (String name : new TreeSet<>(texts.keySet())) {
      if (!NAMES.contains(name)) {
        add(name, "additionalProperties", "is not known; there are " + String.join(", ", NAMES));
      }
    }
  }

  private <T> @Nullable T value(String name, Function<String, Optional<T>> read, String right) {
    String text = texts.get(name);
    if (text == null) {
      return null;
    }
    Optional<T> value = read.apply(text.strip());
    if (value.isEmpty()) {
      add(name, "format", "'" + shortened(text) + "' is not " + right);
    }
    return value.orElse(null);
  }

  private void add(String name, String keyword, String detail) {
    findings.add(new Finding(Finding.In.QUERY, Pointers.join("", name), keyword, detail));
  }

  private static <T> T or(@Nullable T value, T otherwise) {
    return value == null ? otherwise : value;
  }

  private static Optional<String> method(String text) {
    boolean letters = !text.isEmpty() && text.chars().allMatch(Character::isLetter);
    return letters ? Optional.of(text.toUpperCase(Locale.ROOT)) : Optional.empty();
  }

  private static Optional<String> path(String text) {
    boolean url = text.startsWith("http://") || text.startsWith("https://");
    return url || text.startsWith("/") ? Optional.of(text) : Optional.empty();
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Boolean> truth(String text) {
    return text.equals("true") || text.equals("false")
        ? Optional.of(text.equals("true"))
        : Optional.empty();
  }

  private static Optional<Long> number(String text) {
    return text.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  private static Optional<Integer> limit(String text) {
    return number(text).filter(it -> it > 0).map(it -> (int) Math.min(it, Integer.MAX_VALUE));
  }

  private static Optional<Boolean> newest(String text) {
    return text.equals("newest") || text.equals("oldest")
        ? Optional.of(text.equals("newest"))
        : Optional.empty();
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
