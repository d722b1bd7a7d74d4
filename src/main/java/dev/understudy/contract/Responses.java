package dev.understudy.contract;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answers that an operation may give, by status. */
public final class Responses {
  private static final int LOWEST = 100;
  private static final int HIGHEST = 599;
  private static final int OK = 200;

  private final Map<String, DeclaredResponse> declared;
  private final @Nullable DeclaredResponse[] exact = new DeclaredResponse[HIGHEST + 1];
  private final @Nullable DeclaredResponse[] ranges = new DeclaredResponse[HIGHEST / 100 + 1];
  private final Set<MediaType> offered;
  private final int usual;

  /** By the contract's keys: {@code 200}, {@code 4XX} or {@code default}. */
  public Responses(Map<String, DeclaredResponse> declared) {
    this.declared = new LinkedHashMap<>(declared);
    declared.forEach(
        (key, response) -> {
          if (key.matches("[1-5][0-9]{2}")) {
            exact[Integer.parseInt(key)] = response;
          } else if (key.matches("[1-5]XX")) {
            ranges[key.charAt(0) - '0'] = response;
          }
        });
    offered =
        declared.values().stream()
            .filter(DeclaredResponse::isSuccess)
            .flatMap(response -> response.content().stream())
            .map(Content::mediaType)
            .collect(Collectors.toUnmodifiableSet());
    usual = usual(this.declared.values());
  }

  private static int usual(Collection<DeclaredResponse> declared) {
    Comparator<DeclaredResponse> byStatus = Comparator.comparing(DeclaredResponse::status);
    return declared.stream()
        .filter(response -> response.isSuccess() || response.status().equals("default"))
        .min(byStatus)
        .or(() -> declared.stream().min(byStatus))
        .map(response -> first(response.status()))
        .orElse(OK);
  }

  // Of "default" the first letter comes after every digit, and of "2XX" the second one.
  private static int first(String status) {
    return status.matches("[1-5][0-9Xx]{2}")
        ? Integer.parseInt(status.replaceAll("[Xx]", "0"))
        : OK;
  }

  /** What is declared for that status: the exact one, else its range, else {@code default}. */
  public Optional<DeclaredResponse> of(int status) {
    if (status < LOWEST || status > HIGHEST) {
      return Optional.empty();
    }
    DeclaredResponse response = exact[status];
    if (response == null) {
      response = ranges[status / 100];
    }
    return Optional.ofNullable(response == null ? declared.get("default") : response);
  }

  /**
   * The status of an answer where nobody asks for one: the lowest of success that is declared; a
   * range or {@code default} stands for its first one. Where no success is declared, it is the
   * lowest of what is.
   */
  public int usual() {
    return usual;
  }

  /** Whether that very status is declared, and not only its range or {@code default}. */
  public boolean isExact(int status) {
    return status >= LOWEST && status <= HIGHEST && exact[status] != null;
  }

  /** The media types that an answer of success may have. */
  public Set<MediaType> offered() {
    return offered;
  }

  /** All of them, in the contract's order. */
  public Collection<DeclaredResponse> all() {
    return declared.values();
  }
}
