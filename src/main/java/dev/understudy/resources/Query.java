package dev.understudy.resources;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.examples.NameWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which things of a list a call asks for, and in which order: by parameters that are called like
 * members, by those that search, and by those that sort.
 */
final class Query {
  private static final Set<String> SEARCH = Set.of("q", "query", "search", "keyword");
  private static final Set<String> SORT =
      Set.of("sort", "sort by", "order by", "ordering", "order", "sort field");
  private static final Set<String> DIRECTION =
      Set.of("order", "direction", "dir", "sort order", "sort dir", "sort direction", "order dir");

  private final Anatomy anatomy;
  private final Map<String, JsonNode> parameters;

  Query(Anatomy anatomy, Map<String, JsonNode> parameters) {
    this.anatomy = anatomy;
    this.parameters = parameters;
  }

  /** The things that are asked for, in order. */
  List<Thing> of(Collection<Thing> things) {
    List<Predicate<Thing>> filters = filters();
    List<Thing> wanted = new ArrayList<>(things.size());
    for (Thing thing : things) {
      if (filters.stream().allMatch(filter -> filter.test(thing))) {
        wanted.add(thing);
      }
    }
    order().ifPresent(wanted::sort);
    return wanted;
  }

  private List<Predicate<Thing>> filters() {
    List<Predicate<Thing>> filters = new ArrayList<>();
    parameters.forEach(
        (name, value) -> {
          String words = words(name);
          Optional<String> member = anatomy.named(name);
          if (Window.isPaging(name)) {
            return;
          }
          if (SEARCH.contains(words) && member.isEmpty()) {
            String text = value.asText().toLowerCase(Locale.ROOT);
            filters.add(thing -> contains(thing.value(), text));
          } else if (member.isPresent() && !isOrdering(words, value)) {
            filters.add(thing -> equal(thing.value().path(member.get()), value));
          }
        });
    return filters;
  }

  private boolean isOrdering(String words, JsonNode value) {
    return (SORT.contains(words) || DIRECTION.contains(words))
        && (isDirection(value.asText()) || sorted(value.asText()).isPresent());
  }

  private static String words(String name) {
    return String.join(" ", NameWords.of(name));
  }

  // Of several values one is enough, on either side.
  private static boolean equal(JsonNode member, JsonNode asked) {
    if (asked.isArray()) {
      for (JsonNode one : asked) {
        if (equal(member, one)) {
          return true;
        }
      }
      return asked.isEmpty();
    }
    if (member.isContainerNode()) {
      for (JsonNode inner : member) {
        if (equal(inner, asked)) {
          return true;
        }
      }
      return false;
    }
    return !member.isMissingNode() && member.asText().equals(asked.asText());
  }

  private static boolean contains(JsonNode value, String text) {
    if (value.isContainerNode()) {
      for (JsonNode inner : value) {
        if (contains(inner, text)) {
          return true;
        }
      }
      return false;
    }
    return value.isTextual() && value.textValue().toLowerCase(Locale.ROOT).contains(text);
  }

  // --- order

  private Optional<Comparator<Thing>> order() {
    boolean descending = false;
    Optional<Sorting> sorting = Optional.empty();
    for (Map.Entry<String, JsonNode> parameter : parameters.entrySet()) {
      String words = words(parameter.getKey());
      JsonNode value = parameter.getValue();
      String text = value.isArray() ? value.path(0).asText() : value.asText();
      if (SORT.contains(words) && sorted(text).isPresent()) {
        sorting = sorted(text);
      } else if (DIRECTION.contains(words) && isDirection(text)) {
        descending = text.toLowerCase(Locale.ROOT).startsWith("desc");
      }
    }
    boolean turned = descending;
    return sorting.map(it -> it.comparator(turned));
  }

  private static boolean isDirection(String text) {
    return text.toLowerCase(Locale.ROOT).matches("(asc|desc)(ending)?");
  }

  /**
   * A member to sort by, as {@code name}, {@code -name}, {@code name:desc} or {@code name_desc}.
   */
  private Optional<Sorting> sorted(String text) {
    String first = text.replaceFirst(",.*", "").strip();
    boolean minus = first.startsWith("-");
    String name = first.replaceFirst("^[-+]", "");
    if (anatomy.named(name).isPresent()) {
      return anatomy.named(name).map(member -> new Sorting(member, minus));
    }
    String bare = name.replaceFirst("(?i)[ :._-](asc|desc)(ending)?$", "");
    boolean descending = name.toLowerCase(Locale.ROOT).matches(".*[ :._-]desc(ending)?");
    return anatomy.named(bare).map(member -> new Sorting(member, descending));
  }

  private record Sorting(String member, boolean descending) {

    Comparator<Thing> comparator(boolean turned) {
      Comparator<Thing> ascending =
          (a, b) -> compare(a.value().path(member), b.value().path(member));
      return descending != turned ? ascending.reversed() : ascending;
    }

    private static int compare(JsonNode a, JsonNode b) {
      boolean absentA = a.isMissingNode() || a.isNull();
      boolean absentB = b.isMissingNode() || b.isNull();
      if (absentA || absentB) {
        return Boolean.compare(absentA, absentB);
      }
      return a.isNumber() && b.isNumber()
          ? a.decimalValue().compareTo(b.decimalValue())
          : a.asText().compareTo(b.asText());
    }
  }
}
