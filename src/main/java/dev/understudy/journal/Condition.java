package dev.understudy.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.MessageTree;
import dev.understudy.schema.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One thing that an exchange must be to count. */
public sealed interface Condition {

  /** In which ways an exchange is not so; none where it is. */
  List<Difference> differences(Exchange exchange);

  /** How far an exchange is from what is meant when this fails. */
  default int weight() {
    return 1;
  }

  private static List<Difference> unless(
      boolean holds, String in, String pointer, String expected, String actual) {
    return holds ? List.of() : List.of(new Difference(in, pointer, expected, actual));
  }

  /** A call of the operation with that operationId. */
  record OfOperation(String id) implements Condition {
    @Override
    public List<Difference> differences(Exchange exchange) {
      Optional<String> called = exchange.call().operationId();
      String actual = called.orElse("no operation of the contract");
      return unless(called.equals(Optional.of(id)), "operation", "", id, actual);
    }

    @Override
    public int weight() {
      return 10;
    }
  }

  /** A call with that HTTP method, in upper case. */
  record Method(String method) implements Condition {
    @Override
    public List<Difference> differences(Exchange exchange) {
      String actual = exchange.call().method();
      return unless(method.equals(actual), "method", "", method, actual);
    }

    @Override
    public int weight() {
      return 5;
    }
  }

  /** A call at that path, named as {@link Query#path} names one. */
  record AtPath(String path) implements Condition {
    @Override
    public List<Difference> differences(Exchange exchange) {
      Call call = exchange.call();
      return unless(Query.takesPath(path, call), "path", "", path, call.path());
    }

    @Override
    public int weight() {
      return 5;
    }
  }

  /** An answer with that status. */
  record Answered(StatusRange status) implements Condition {
    @Override
    public List<Difference> differences(Exchange exchange) {
      int actual = exchange.reply().status();
      return unless(
          status.includes(actual), "status", "", status.toString(), String.valueOf(actual));
    }
  }

  /** Where a value of a request travels that is one text or several. */
  enum In {
    PATH("path"),
    QUERY("query"),
    HEADER("header");

    private final String text;

    In(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }

    /** As a difference shows them. */
    static String shown(List<String> texts) {
      return texts.isEmpty()
          ? JsonDifferences.NOTHING
          : texts.stream()
              .map(text -> TextNode.valueOf(text).toString())
              .collect(Collectors.joining(", "));
    }

    List<String> texts(Call call, String name) {
      return switch (this) {
        case HEADER -> call.headers().getAll(name);
        case QUERY -> query(call, name);
        case PATH ->
            call.found()
                .filter(found -> found.operation().pathNames().contains(name))
                .map(found -> found.pathValues().get(found.operation().pathNames().indexOf(name)))
                .map(List::of)
                .orElse(List.of());
      };
    }

    private static List<String> query(Call call, String name) {
      List<String> values = new ArrayList<>();
      String query = call.query();
      for (String pair : query == null ? new String[0] : query.split("&", -1)) {
        int equals = pair.indexOf('=');
        if (Percent.decoded(equals < 0 ? pair : pair.substring(0, equals)).equals(name)) {
          values.add(equals < 0 ? "" : Percent.decoded(pair.substring(equals + 1)));
        }
      }
      return values;
    }
  }

  /** A parameter or header field; of several values one is enough. */
  record Value(In in, String name, ValueMatch value) implements Condition {
    @Override
    public List<Difference> differences(Exchange exchange) {
      List<String> texts = in.texts(exchange.call(), name);
      return unless(
          value.takesAny(texts),
          in.text,
          Pointers.join("", name),
          value.expected(),
          In.shown(texts));
    }
  }

  /** The body. */
  record OfBody(BodyMatch body) implements Condition {
    @Override
    public List<Difference> differences(Exchange exchange) {
      Call call = exchange.call().understood();
      Optional<JsonNode> tree = MessageTree.of(call);
      if (tree.isPresent()) {
        return body.differences(tree.get());
      }
      String type = call.header("Content-Type").orElse("no media type");
      String actual =
          call.body().length() == 0
              ? "no body"
              : call.body().length() + " bytes that are no JSON, of " + type;
      return List.of(new Difference("body", "", body.expected(), actual));
    }
  }
}
