package dev.understudy.controls;

import dev.understudy.contract.Match;
import dev.understudy.contract.Operation;
import dev.understudy.exchange.Call;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** For which calls a rule is. Its text is what {@link #parse} reads. */
public sealed interface Scope {

  /** All of them. */
  Scope ANY = new Any();

  /**
   * Reads {@code *}, an operationId, or a path with or without a method before it: the template of
   * an operation ({@code GET /things/{id}}), or the start of some ({@code /v1/*}).
   *
   * @throws IllegalArgumentException with a sentence on what would be right
   */
  static Scope parse(String text) {
    if (text.equals("*")) {
      return ANY;
    }
    Matcher path = OnPath.TEXT.matcher(text);
    if (path.matches()) {
      String method = path.group(1) == null ? "" : path.group(1);
      return new OnPath(method, path.group(2), path.group(3) != null);
    }
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          "before the colon stands no operation; say an operationId, a path such as"
              + " GET /things/{id} or /v1/*, or * for all");
    }
    return new OfOperation(text);
  }

  /** Whether that operation is meant, under that base path. */
  boolean includes(Operation operation, String base);

  /** Whether that call is meant. */
  default boolean includes(Call call) {
    return call.match() instanceof Match.Found found && includes(found.operation(), found.base());
  }

  /** All calls. */
  record Any() implements Scope {
    @Override
    public boolean includes(Operation operation, String base) {
      return true;
    }

    @Override
    public String toString() {
      return "*";
    }
  }

  /** The calls of one operation. */
  record OfOperation(String id) implements Scope {
    @Override
    public boolean includes(Operation operation, String base) {
      return operation.id().equals(id);
    }

    @Override
    public String toString() {
      return id;
    }
  }

  /**
   * The calls of some paths.
   *
   * @param method in upper case; empty for any
   * @param path as the contract writes it, with or without its base path
   * @param isStart whether only the start must be so
   */
  record OnPath(String method, String path, boolean isStart) implements Scope {
    private static final Pattern TEXT = Pattern.compile("(?:([A-Z]+) +)?(/.*?)(\\*)?");

    @Override
    public boolean includes(Operation operation, String base) {
      return (method.isEmpty() || method.equals(operation.method()))
          && (is(operation.template()) || is(base + operation.template()));
    }

    private boolean is(String template) {
      return isStart ? template.startsWith(path) : template.equals(path);
    }

    @Override
    public String toString() {
      return (method.isEmpty() ? "" : method + " ") + path + (isStart ? "*" : "");
    }
  }
}
