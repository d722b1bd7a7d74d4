package dev.understudy.exchange;

import dev.understudy.contract.Content;
import dev.understudy.contract.MediaType;
import io.vertx.core.http.HttpHeaders;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What the {@code Accept} fields of a request take (RFC 9110 §12.5.1). No field, one that names no
 * media type at all, and one of more than a thousand entries take everything.
 */
public final class Accept {
  /** Everything. */
  public static final Accept ANYTHING = new Accept(List.of());

  private static final int MOST_ENTRIES = 1_000;
  private static final MediaType ALL = new MediaType("*", "*");

  private final List<Entry> entries;

  private Accept(List<Entry> entries) {
    this.entries = entries;
  }

  private record Entry(MediaType range, double weight) {}

  /**
   * A media type to answer with.
   *
   * @param content what the contract says of it
   * @param mediaType the type, without a wildcard wherever the contract or the caller names one
   */
  public record Choice(Content content, MediaType mediaType) {}

  /** That of a call. */
  public static Accept of(Call call) {
    String first = call.headers().get(HttpHeaders.ACCEPT);
    if (first == null || first.equals("*/*")) {
      return ANYTHING;
    }
    return of(String.join(",", call.headers().getAll(HttpHeaders.ACCEPT)));
  }

  /** That of a field's text. */
  public static Accept of(String field) {
    List<Entry> entries = new ArrayList<>(4);
    int start = 0;
    int count = 0;
    while (start <= field.length()) {
      int end = end(field, start);
      MediaType.parse(field.substring(start, end)).map(Accept::entry).ifPresent(entries::add);
      start = end + 1;
      count++;
      if (count > MOST_ENTRIES) {
        return ANYTHING;
      }
    }
    return entries.isEmpty() ? ANYTHING : new Accept(List.copyOf(entries));
  }

  // A comma within quotes separates nothing.
  private static int end(String field, int start) {
    boolean quoted = false;
    for (int i = start; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\' && quoted) {
        i++;
      } else if (c == ',' && !quoted) {
        return i;
      }
    }
    return field.length();
  }

  private static Entry entry(MediaType range) {
    return new Entry(range, range.parameter("q").map(Accept::weight).orElse(1.0));
  }

  // RFC 9110 §12.4.2; what is no weight is taken for none.
  private static double weight(String text) {
    boolean plain = !text.isEmpty() && text.length() <= 20;
    for (int i = 0; i < text.length() && plain; i++) {
      char c = text.charAt(i);
      plain = (c >= '0' && c <= '9') || (c == '.' && text.indexOf('.') == i && text.length() > 1);
    }
    return plain ? Math.min(1, Double.parseDouble(text)) : 1;
  }

  /** How welcome a type is, from 0, not at all, to 1; of a range, its most welcome type. */
  public double quality(MediaType offered) {
    if (entries.isEmpty()) {
      return 1;
    }
    return offered.isRange() ? ofRange(offered) : ofType(offered);
  }

  // The most specific range that includes the type decides, not the first.
  private double ofType(MediaType type) {
    int narrowest = -1;
    double weight = 0;
    for (Entry entry : entries) {
      if (entry.range.includes(type) && entry.range.specificity() > narrowest) {
        narrowest = entry.range.specificity();
        weight = entry.weight;
      }
    }
    return weight;
  }

  private double ofRange(MediaType range) {
    double best = 0;
    for (Entry entry : entries) {
      if (range.includes(entry.range) || entry.range.includes(range)) {
        best = Math.max(best, entry.weight);
      }
    }
    return best;
  }

  /** Whether any of them is acceptable; of nothing at all, nothing is refused. */
  public boolean takesAny(Collection<MediaType> offered) {
    return entries.isEmpty()
        || offered.isEmpty()
        || offered.stream().anyMatch(type -> quality(type) > 0);
  }

  /** The most welcome of them, of equally welcome ones the first; none where none is acceptable. */
  public Optional<Choice> best(List<Content> offered) {
    Optional<Choice> best = Optional.empty();
    double most = 0;
    for (Content content : offered) {
      double quality = quality(content.mediaType());
      if (quality > most) {
        most = quality;
        best = Optional.of(new Choice(content, named(content.mediaType())));
      }
    }
    return best;
  }

  // Of a range, the caller's own most welcome type; the contract leaves it open.
  private MediaType named(MediaType offered) {
    if (!offered.isRange()) {
      return offered;
    }
    Entry best = new Entry(ALL, 0);
    for (Entry entry : entries) {
      if (!entry.range.isRange() && offered.includes(entry.range) && entry.weight > best.weight) {
        best = entry;
      }
    }
    return best.weight > 0 ? best.range.withoutWeight() : offered;
  }
}
