package dev.understudy.api;

import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/** The answers that the contract declares for an operation: how each is told and read. */
@Generated("understudy")
public final class DeclaredAnswers<T> {

  private final Map<String, Declared<T>> byStatus;

  private DeclaredAnswers(Map<String, Declared<T>> byStatus) {
    this.byStatus = byStatus;
  }

  public static <T> DeclaredAnswers<T> none() {
    return new DeclaredAnswers<>(Map.of());
  }

  /** With one more: a status, a range such as 4XX, or default. */
  public DeclaredAnswers<T> or(
      String status, String mediaType, Function<ApiAnswer, ? extends T> reader) {
    Map<String, Declared<T>> more = new LinkedHashMap<>(byStatus);
    more.put(status.toUpperCase(Locale.ROOT), new Declared<>(mediaType, reader));
    return new DeclaredAnswers<>(more);
  }

  /** The media types that can be read, as the field Accept lists them. */
  String accept() {
    Set<String> types = new LinkedHashSet<>();
    byStatus.values().stream()
        .map(Declared::mediaType)
        .filter(type -> type != null)
        .forEach(types::add);
    return String.join(", ", types);
  }

  T read(ApiAnswer answer) {
    Declared<T> declared = find(answer.status());
    if (declared == null) {
      throw new UndeclaredAnswer(answer, "the contract does not declare that status", null);
    }
    String type = declared.mediaType();
    if (type != null && answer.hasContent() && !answer.isOf(type)) {
      throw new UndeclaredAnswer(answer, "it should be " + type, null);
    }
    try {
      return declared.reader().apply(answer);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UndeclaredAnswer(answer, e.getMessage(), e);
    }
  }

  private Declared<T> find(int status) {
    Declared<T> exact = byStatus.get(String.valueOf(status));
    if (exact != null) {
      return exact;
    }
    Declared<T> range = byStatus.get(status / 100 + "XX");
    return range != null ? range : byStatus.get("DEFAULT");
  }

  private record Declared<T>(String mediaType, Function<ApiAnswer, ? extends T> reader) {}
}
