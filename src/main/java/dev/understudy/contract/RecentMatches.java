package dev.understudy.contract;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was found for the paths that were asked for last, as most clients ask for the same
 * few again and again. A path has one place, found by its hash, and the next one with the same
 * place takes it over. Entries are immutable: a reader on another thread sees a whole one or none.
 */
final class RecentMatches {
  private static final int PLACES = 256;
  private static final int LONGEST = 200;

  private final @Nullable Entry[] entries = new Entry[PLACES];

  private record Entry(String method, String path, Match match) {}

  /** What was found there before, or else what is found now. */
  Match of(String method, String path, BiFunction<String, String, Match> find) {
    int place = (path.hashCode() * 31 + method.hashCode()) & (PLACES - 1);
    Entry known = entries[place];
    if (known != null && known.path.equals(path) && known.method.equals(method)) {
      return known.match;
    }
    Match found = find.apply(method, path);
    if (path.length() <= LONGEST) {
      entries[place] = new Entry(method, path, found);
    }
    return found;
  }
}
