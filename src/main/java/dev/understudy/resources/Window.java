package dev.understudy.resources;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.Parameter;
import dev.understudy.examples.NameWords;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list that a call asks for, by the names that paging parameters commonly have.
 *
 * @param things those of the part
 * @param total how many there are in all parts
 * @param offset how many come before
 * @param size how many a part has at most
 * @param firstPage the number of the first part
 * @param turning the parameter that leads to the next part; null where the contract has none
 */
record Window(
    List<Thing> things,
    int total,
    int offset,
    int size,
    int firstPage,
    @Nullable Parameter turning) {
  private static final Set<String> SIZES =
      Set.of(
          "limit",
          "per page",
          "page size",
          "size",
          "first",
          "max results",
          "take",
          "rows",
          "page limit",
          "top",
          "max items",
          "items per page");
  private static final Set<String> PAGES = Set.of("page", "page number", "page index", "page no");
  private static final Set<String> OFFSETS =
      Set.of("offset", "skip", "start", "start index", "start at", "page offset");
  private static final Set<String> CURSORS =
      Set.of(
          "cursor",
          "after",
          "starting after",
          "page token",
          "next token",
          "next cursor",
          "continuation token",
          "continue",
          "marker",
          "pagination token",
          "page cursor",
          "page after");
  private static final int USUAL_SIZE = 50;
  private static final int HIGHEST = 1_000_000;

  /** Whether a parameter of that name pages. */
  static boolean isPaging(String name) {
    String words = words(name);
    return SIZES.contains(words)
        || PAGES.contains(words)
        || OFFSETS.contains(words)
        || CURSORS.contains(words);
  }

  private static String words(String name) {
    return String.join(" ", NameWords.of(name));
  }

  /** The part of these that is asked for. */
  static Window of(List<Thing> all, List<Parameter> declared, Map<String, JsonNode> asked) {
    @Nullable Parameter sizing = named(declared, SIZES);
    @Nullable Parameter paging = named(declared, PAGES);
    @Nullable Parameter skipping = named(declared, OFFSETS);
    @Nullable Parameter pointing = named(declared, CURSORS);
    boolean turns = paging != null || skipping != null || pointing != null;
    int size = sizing == null && !turns ? Math.max(1, all.size()) : size(sizing, asked);
    int first = paging == null ? 1 : firstPage(paging);
    int offset = 0;
    if (pointing != null && asked.containsKey(pointing.name())) {
      offset = behind(all, asked.get(pointing.name()).asText());
    } else if (skipping != null && asked.containsKey(skipping.name())) {
      offset = number(asked.get(skipping.name()), 0);
    } else if (paging != null && asked.containsKey(paging.name())) {
      String text = asked.get(paging.name()).asText();
      boolean number = text.matches("[0-9]{1,7}");
      offset =
          number
              ? (int) Math.min(HIGHEST, Math.max(0L, Long.parseLong(text) - first) * size)
              : behind(all, text);
    }
    int from = Math.min(offset, all.size());
    int to = (int) Math.min(all.size(), (long) from + size);
    @Nullable Parameter turning = pointing != null ? pointing : paging != null ? paging : skipping;
    return new Window(all.subList(from, to), all.size(), from, size, first, turning);
  }

  private static @Nullable Parameter named(List<Parameter> declared, Set<String> names) {
    return declared.stream()
        .filter(one -> one.in() == Parameter.In.QUERY && names.contains(words(one.name())))
        .findFirst()
        .orElse(null);
  }

  private static int size(@Nullable Parameter sizing, Map<String, JsonNode> asked) {
    if (sizing == null) {
      return USUAL_SIZE;
    }
    Anatomy anatomy = Anatomy.of(sizing.schema());
    int most =
        anatomy.keyword("maximum").filter(JsonNode::isNumber).map(JsonNode::asInt).orElse(HIGHEST);
    int usual =
        anatomy
            .keyword("default")
            .filter(JsonNode::isNumber)
            .map(JsonNode::asInt)
            .orElse(Math.min(USUAL_SIZE, most));
    JsonNode wanted = asked.get(sizing.name());
    return Math.max(1, wanted == null ? usual : number(wanted, usual));
  }

  private static int firstPage(Parameter paging) {
    Anatomy anatomy = Anatomy.of(paging.schema());
    boolean zero =
        anatomy
            .keyword("default")
            .or(() -> anatomy.keyword("minimum"))
            .filter(JsonNode::isNumber)
            .filter(it -> it.asInt() == 0)
            .isPresent();
    return zero ? 0 : 1;
  }

  private static int number(JsonNode value, int otherwise) {
    String text = value.asText();
    return text.matches("[0-9]{1,9}") ? Math.min(HIGHEST, Integer.parseInt(text)) : otherwise;
  }

  // The id of the last one that the caller has, or what this class made of it.
  private static int behind(List<Thing> all, String cursor) {
    int after = place(all, cursor);
    if (after >= 0 || cursor.isEmpty()) {
      return after + 1;
    }
    if (cursor.matches("[0-9]{1,9}")) {
      return Math.min(HIGHEST, Integer.parseInt(cursor));
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      int colon = text.indexOf(':');
      String offset = text.substring(0, Math.max(0, colon));
      int known = place(all, text.substring(colon + 1));
      if (known >= 0) {
        return known + 1;
      }
      return offset.matches("[0-9]{1,7}") ? Integer.parseInt(offset) : HIGHEST;
    } catch (IllegalArgumentException e) {
      return HIGHEST; // Nothing comes behind what is nowhere.
    }
  }

  private static int place(List<Thing> all, String id) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether others come behind. */
  boolean hasMore() {
    return next() < total;
  }

  /** How many there are up to the end of this part. */
  int next() {
    return offset + things.size();
  }

  /** The number of this part. */
  int page() {
    return offset / size + firstPage;
  }

  /** How many parts there are. */
  int pages() {
    return (total + size - 1) / size;
  }

  /** What leads to the next part: the id of the last thing, and its place should it be gone. */
  String cursor() {
    String last = things.isEmpty() ? "" : things.get(things.size() - 1).id();
    byte[] text = (next() + ":" + last).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  /** The value of the parameter that leads to the next part. */
  String turned() {
    if (turning == null) {
      return "";
    }
    String words = words(turning.name());
    if (PAGES.contains(words)) {
      return Integer.toString(page() + 1);
    }
    if (OFFSETS.contains(words)) {
      return Integer.toString(next());
    }
    boolean byId = words.endsWith("after") && !things.isEmpty();
    return byId ? things.get(things.size() - 1).id() : cursor();
  }
}
