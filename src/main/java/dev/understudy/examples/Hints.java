package dev.understudy.examples;

import dev.understudy.examples.NumberRange.Habit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What names suggest: the last words of a name are looked up, three of them first, then two, then
 * one. Thread-safe.
 */
final class Hints {

  private static final int MOST_WORDS = 3;
  private static final Set<String> IDENTITIES =
      Set.of("id", "ids", "uuid", "guid", "uid", "key", "number", "slug", "token", "code", "sku");

  private final boolean realistic;
  private final Map<String, TextIdea> texts;
  private final Map<String, Habit> numbers;
  private final Map<String, Hint> known = new ConcurrentHashMap<>();

  Hints(Formats formats, boolean realistic) {
    this.realistic = realistic;
    this.texts = TextIdeas.byName(formats);
    this.numbers = NumberIdeas.byName(formats.epochSecond());
  }

  Hint of(String name) {
    return realistic ? known.computeIfAbsent(name, this::find) : Hint.NONE;
  }

  private Hint find(String name) {
    List<String> words = NameWords.of(name);
    Hint whole = find(words);
    if (words.isEmpty()) {
      return whole;
    }
    List<String> one = new ArrayList<>(words);
    int last = one.size() - 1;
    one.set(last, NameWords.singular(one.get(last)));
    Hint item = one.equals(words) ? whole : find(one);
    boolean plural = whole.text() == null && whole.number() == null;
    return plural ? new Hint(null, null, false, item) : whole;
  }

  private Hint find(List<String> words) {
    String last = words.isEmpty() ? "" : words.get(words.size() - 1);
    return new Hint(lookUp(texts, words), lookUp(numbers, words), IDENTITIES.contains(last), null);
  }

  private static <T> @Nullable T lookUp(Map<String, T> ideas, List<String> words) {
    for (int count = Math.min(MOST_WORDS, words.size()); count > 0; count--) {
      String key = String.join(" ", words.subList(words.size() - count, words.size()));
      T idea = ideas.get(key);
      if (idea != null) {
        return idea;
      }
    }
    return null;
  }

  /** Ideas under each of several names. */
  static <T> void put(Map<String, T> ideas, String names, T idea) {
    for (String name : names.split(",")) {
      ideas.put(name.strip(), idea);
    }
  }

  static <T> Map<String, T> table() {
    return new HashMap<>();
  }
}
