package dev.understudy.contract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operations of one path, by method; the first one of a method is the one that answers. */
final class PathOperations {
  private final String template;
  private final Map<String, List<Choice>> choices = new LinkedHashMap<>();

  /** At that path, as the contract writes it first. */
  PathOperations(String template) {
    this.template = template;
  }

  /** An operation, and the query parameters that its path has written down. */
  private record Choice(Operation operation, List<String> written) {
    boolean isAsked(@Nullable String query) {
      return query != null && decoded(query).containsAll(written);
    }
  }

  String template() {
    return template;
  }

  void add(Operation operation, Template path) {
    choices
        .computeIfAbsent(operation.method(), key -> new ArrayList<>(1))
        .add(new Choice(operation, path.query().isEmpty() ? List.of() : decoded(path.query())));
  }

  /** Whether the query decides which of its operations answers. */
  boolean readsQuery() {
    return choices.values().stream()
        .anyMatch(list -> list.size() > 1 && list.stream().anyMatch(one -> !one.written.isEmpty()));
  }

  /** The operation of a method; that of GET where there is none for HEAD (RFC 9110 §9.3.2). */
  @Nullable Operation operation(String method, @Nullable String query) {
    List<Choice> list = choices.get(method);
    if (list == null && method.equals("HEAD")) {
      list = choices.get("GET");
    }
    return list == null ? null : choice(list, query).operation;
  }

  // What is written of the query and asked for goes before what is not written; the most of it
  // first.
  private static Choice choice(List<Choice> list, @Nullable String query) {
    Choice best = list.get(0);
    if (list.size() == 1) {
      return best;
    }
    int most = -1;
    for (Choice choice : list) {
      boolean asked = choice.written.isEmpty() || choice.isAsked(query);
      if (asked && choice.written.size() > most) {
        best = choice;
        most = choice.written.size();
      }
    }
    return best;
  }

  /** All of its operations. */
  List<Operation> all() {
    return choices.values().stream().flatMap(List::stream).map(Choice::operation).toList();
  }

  /** Those of its operations that some request is for. */
  List<Operation> reachable() {
    List<Operation> reachable = new ArrayList<>();
    for (List<Choice> list : choices.values()) {
      Set<List<String>> written = new HashSet<>();
      list.stream()
          .filter(choice -> written.add(choice.written))
          .forEach(choice -> reachable.add(choice.operation));
    }
    return reachable;
  }

  /** Its methods, HEAD with GET and OPTIONS among them, in alphabetical order. */
  List<String> allowed() {
    Set<String> methods = new LinkedHashSet<>(choices.keySet());
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    methods.add("OPTIONS");
    return methods.stream().sorted().toList();
  }

  private static List<String> decoded(String query) {
    return Arrays.stream(query.split("&", -1)).map(PathOperations::decode).toList();
  }

  private static String decode(String pair) {
    try {
      return URLDecoder.decode(pair, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return pair;
    }
  }
}
