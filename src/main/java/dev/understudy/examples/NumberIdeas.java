package dev.understudy.examples;

import dev.understudy.examples.NumberRange.Habit;
import java.util.Map;

/** Where numbers lie, by the last words of their member's name. */
final class NumberIdeas {

  private static final long YEAR = 365L * 24 * 60 * 60;
  private static final long SECONDS_A_YEAR = 31_556_952;

  private NumberIdeas() {}

  static Map<String, Habit> byName(long now) {
    Map<String, Habit> ideas = Hints.table();
    long year = 1970 + now / SECONDS_A_YEAR;
    Hints.put(ideas, "id, number", new Habit(1, 99_999, 0));
    Hints.put(ideas, "age", new Habit(18, 90, 0));
    Hints.put(ideas, "year", new Habit(year - 10, year, 0));
    Hints.put(ideas, "month", new Habit(1, 12, 0));
    Hints.put(ideas, "day", new Habit(1, 28, 0));
    Hints.put(ideas, "hour", new Habit(0, 23, 0));
    Hints.put(ideas, "minute", new Habit(0, 59, 0));
    Hints.put(ideas, "price, cost, fee, rate amount", new Habit(1, 500, 2));
    Hints.put(
        ideas, "amount, balance, sub total, subtotal, total amount, sum", new Habit(1, 5_000, 2));
    Hints.put(ideas, "tax, discount, total tax", new Habit(0, 100, 2));
    Hints.put(ideas, "latitude, lat", new Habit(-90, 90, 5));
    Hints.put(ideas, "longitude, lng, lon", new Habit(-180, 180, 5));
    Hints.put(ideas, "percent, percentage, progress", new Habit(0, 100, 1));
    Hints.put(ideas, "ratio, probability, confidence, score", new Habit(0, 1, 2));
    Hints.put(ideas, "rating, stars", new Habit(1, 5, 1));
    Hints.put(ideas, "port", new Habit(1_024, 65_535, 0));
    Hints.put(ideas, "count, quantity, qty, stock, total, items total, size", new Habit(1, 100, 0));
    Hints.put(ideas, "width, height", new Habit(100, 2_000, 0));
    Hints.put(
        ideas, "page, page number, position, index, version, priority, level", new Habit(1, 10, 0));
    Hints.put(ideas, "limit, per page, page size", new Habit(10, 100, 0));
    Hints.put(ideas, "offset, retries", new Habit(0, 20, 0));
    Hints.put(ideas, "weight", new Habit(1, 100, 1));
    Hints.put(ideas, "temperature", new Habit(-10, 35, 1));
    Hints.put(ideas, "duration, seconds, ttl, timeout", new Habit(1, 3_600, 0));
    Hints.put(ideas, "bytes, file size", new Habit(1_000, 5_000_000, 0));
    Hints.put(
        ideas,
        "timestamp, created, updated, created at, updated at, at",
        new Habit(now - YEAR, now, 0));
    Hints.put(ideas, "expires at, expires, expiry", new Habit(now, now + YEAR, 0));
    return Map.copyOf(ideas);
  }
}
