package dev.understudy.contract;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answers that an operation may give, by status. */
public final class Responses {
  private final Map<String, DeclaredResponse> declared;
  private final Map<Integer, DeclaredResponse> byStatus = new HashMap<>();
  private final Set<MediaType> offered;

  /** By the contract's keys: {@code 200}, {@code 4XX} or {@code default}. */
  public Responses(Map<String, DeclaredResponse> declared) {
    this.declared = new LinkedHashMap<>(declared);
    for (int status = 100; status < 600; status++) {
      DeclaredResponse response = lookUp(status);
      if (response != null) {
        byStatus.put(status, response);
      }
    }
    offered =
        declared.values().stream()
            .filter(DeclaredResponse::isSuccess)
            .flatMap(response -> response.content().stream())
            .map(Content::mediaType)
            .collect(Collectors.toUnmodifiableSet());
  }

  private @Nullable DeclaredResponse lookUp(int status) {
    DeclaredResponse exact = declared.get(String.valueOf(status));
    if (exact != null) {
      return exact;
    }
    DeclaredResponse range = declared.get(status / 100 + "XX");
    return range != null ? range : declared.get("default");
  }

  /** What is declared for that status: the exact one, else its range, else {@code default}. */
  public Optional<DeclaredResponse> of(int status) {
    return Optional.ofNullable(byStatus.get(status));
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
