package dev.understudy.examples;

import dev.understudy.examples.NumberRange.Habit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
  private static final Set<String> ZONES = Set.of("utc", "gmt");

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
    List<String> words = words(name);
    Hint whole = find(words);
    if (words.isEmpty()) {
      return whole;
    }
    List<String> one = new ArrayList<>(words);
    int last = one.size() - 1;
    one.set(last, singular(one.get(last)));
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

  static String singular(String word) {
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean plural = word.length() > 2 && word.endsWith("s");
    return plural && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
  }

  /** The words of a name in camelCase, snake_case, kebab-case or any mixture, but for a zone. */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      boolean begins = Character.isUpperCase(c) && i > 0 && startsWord(name, i);
      if ((!letter || begins) && word.length() > 0) {
        words.add(word.toString().toLowerCase(Locale.ROOT));
        word.setLength(0);
      }
      if (letter) {
        word.append(c);
      }
    }
    if (word.length() > 0) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
    }
    if (words.size() > 1 && ZONES.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    return words;
  }

  // A capital after a small letter, or the last of several before a small one.
  private static boolean startsWord(String name, int at) {
    boolean afterSmall = !Character.isUpperCase(name.charAt(at - 1));
    boolean beforeSmall = at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1));
    return afterSmall || beforeSmall;
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
