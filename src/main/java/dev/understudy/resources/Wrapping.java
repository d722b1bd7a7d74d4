package dev.understudy.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.examples.NameWords;
import dev.understudy.exchange.Call;
import dev.understudy.schema.Schema;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says truly, around a part of a list, how many things there are and how to get at the others. */
final class Wrapping {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DEEPEST = 2;
  private static final Set<String> TOTALS =
      Set.of(
          "total",
          "total count",
          "total items",
          "total elements",
          "total results",
          "total records",
          "total size",
          "total hits",
          "total number");

  private final Window window;
  private final Map<String, List<JsonNode>> said = new HashMap<>();

  Wrapping(Window window, Call call) {
    this.window = window;
    boolean more = window.hasMore();
    TOTALS.forEach(name -> say(name, JSON.numberNode(window.total())));
    for (String name : List.of("limit", "per page", "page size", "size", "items per page")) {
      say(name, JSON.numberNode(window.size()));
    }
    for (String name : List.of("offset", "skip", "start", "start index", "start at")) {
      say(name, JSON.numberNode(window.offset()));
    }
    for (String name : List.of("page", "page number", "current page", "number", "page index")) {
      say(name, JSON.numberNode(window.page()));
    }
    for (String name : List.of("total pages", "page count", "pages", "last page")) {
      say(name, JSON.numberNode(window.pages()));
    }
    for (String name : List.of("has more", "has next", "has next page", "more", "is truncated")) {
      say(name, JSON.booleanNode(more));
    }
    say("last", JSON.booleanNode(!more));
    say("is last", JSON.booleanNode(!more));
    say("first", JSON.booleanNode(window.offset() == 0));
    for (String name : List.of("has previous", "has prev", "has previous page")) {
      say(name, JSON.booleanNode(window.offset() > 0));
    }
    next(call, more);
  }

  private void next(Call call, boolean more) {
    List<String> cursors =
        List.of(
            "next cursor",
            "next page token",
            "next token",
            "cursor",
            "end cursor",
            "next marker",
            "continuation token",
            "continue",
            "next page cursor",
            "page token",
            "after");
    for (String name : cursors) {
      if (more) {
        say(name, JSON.textNode(window.turned()), JSON.textNode(window.cursor()));
        say(name, JSON.numberNode(window.next()));
      } else {
        say(name, JSON.nullNode(), JSON.textNode(""));
      }
    }
    for (String name : List.of("next", "next url", "next link", "next href", "next page")) {
      if (more) {
        boolean page = name.equals("next page");
        say(name, page ? JSON.numberNode(window.page() + 1) : JSON.textNode(url(call)));
        say(name, JSON.textNode(page ? window.turned() : url(call)), JSON.textNode(url(call)));
        say(name, JSON.numberNode(window.page() + 1));
      } else {
        say(name, JSON.nullNode());
      }
    }
    for (String name : List.of("previous", "prev", "previous url", "prev page", "previous page")) {
      say(name, JSON.nullNode());
    }
  }

  private void say(String name, JsonNode... values) {
    said.merge(
        name,
        List.of(values),
        (before, more) -> {
          List<JsonNode> all = new ArrayList<>(before);
          all.addAll(more);
          return all;
        });
  }

  private String url(Call call) {
    String query = call.query() == null ? "" : call.query();
    String name = window.turning() == null ? "" : window.turning().name();
    StringBuilder url = new StringBuilder();
    call.header("Host").ifPresent(host -> url.append("http://").append(host));
    url.append(call.path()).append('?');
    for (String pair : query.split("&", -1)) {
      if (!pair.isEmpty() && !pair.startsWith(encoded(name) + "=")) {
        url.append(pair).append('&');
      }
    }
    return url.append(encoded(name)).append('=').append(encoded(window.turned())).toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The list in that envelope, in a body of that schema. */
  JsonNode around(ArrayNode list, Envelope envelope, Schema body) {
    return envelope.path().isEmpty() ? list : object(list, envelope.path(), Anatomy.of(body), 0);
  }

  private ObjectNode object(
      @Nullable ArrayNode list, List<String> path, Anatomy anatomy, int depth) {
    boolean total = anatomy.members().keySet().stream().map(this::words).anyMatch(TOTALS::contains);
    ObjectNode object = JSON.objectNode();
    anatomy
        .members()
        .forEach(
            (name, schema) -> {
              if (list != null && !path.isEmpty() && name.equals(path.get(0))) {
                object.set(name, inner(list, path, schema, depth));
              } else {
                JsonNode value = value(name, schema, total, depth);
                if (value != null) {
                  object.set(name, value);
                }
              }
            });
    return object;
  }

  private JsonNode inner(ArrayNode list, List<String> path, Schema schema, int depth) {
    return path.size() == 1
        ? list
        : object(list, path.subList(1, path.size()), Anatomy.of(schema), depth);
  }

  private @Nullable JsonNode value(String name, Schema schema, boolean total, int depth) {
    String words = words(name);
    Anatomy anatomy = Anatomy.of(schema);
    if (words.equals("count")) {
      return JSON.numberNode(total ? window.things().size() : window.total());
    }
    for (JsonNode one : said.getOrDefault(words, List.of())) {
      if (schema.accepts(one)) {
        return one;
      }
    }
    if (anatomy.keyword("const").isPresent()) {
      return anatomy.keyword("const").get();
    }
    if (anatomy.keyword("enum").filter(it -> it.size() == 1).isPresent()) {
      return anatomy.keyword("enum").get().get(0);
    }
    if (depth < DEEPEST && !anatomy.members().isEmpty()) {
      ObjectNode inside = object(null, List.of(), anatomy, depth + 1);
      return inside.isEmpty() ? null : inside;
    }
    return null;
  }

  private String words(String name) {
    return String.join(" ", NameWords.of(name));
  }
}
