package dev.understudy.resources;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a call asks of the present version of a thing (RFC 9110 §13), where a contract has that. */
final class Preconditions {
  private static final String IF_MATCH = "If-Match";
  private static final String IF_NONE_MATCH = "If-None-Match";
  private static final int NOT_MODIFIED = 304;
  private static final int REQUIRED = 428;

  private Preconditions() {}

  /** Whether an operation speaks of entity tags. */
  static boolean areDeclared(Operation operation) {
    return takes(operation, IF_MATCH)
        || takes(operation, IF_NONE_MATCH)
        || operation.responses().all().stream()
            .flatMap(response -> response.headers().stream())
            .anyMatch(header -> header.name().equalsIgnoreCase("ETag"));
  }

  private static boolean takes(Operation operation, String field) {
    return operation.parameters().stream()
        .anyMatch(
            parameter ->
                parameter.in() == Parameter.In.HEADER && parameter.name().equalsIgnoreCase(field));
  }

  /**
   * Why a change must not be made.
   *
   * @param now the thing as it is; null where there is none
   */
  static Optional<Problem> against(Call call, Route route, @Nullable Thing now) {
    if (!route.resource().isTagged()) {
      return Optional.empty();
    }
    Optional<String> match = call.header(IF_MATCH);
    if (match.isPresent()) {
      return now != null && names(match.get(), now)
          ? Optional.empty()
          : Optional.of(failed("If-Match is " + match.get() + ", but " + present(now)));
    }
    Optional<String> none = call.header(IF_NONE_MATCH);
    if (none.isPresent() && now != null && names(none.get(), now)) {
      return Optional.of(failed("If-None-Match is " + none.get() + ", but " + present(now)));
    }
    boolean asked = now != null && route.operation().responses().isExact(REQUIRED);
    return asked
        ? Optional.of(
            Problem.of(
                "precondition-required",
                REQUIRED,
                "Precondition required",
                "say by If-Match which version is meant; " + present(now)))
        : Optional.empty();
  }

  private static String present(@Nullable Thing now) {
    return now == null ? "there is no such thing" : "the version now is " + now.etag();
  }

  private static Problem failed(String detail) {
    return Problem.of("precondition-failed", 412, "Precondition failed", detail);
  }

  /** Whether the caller has the thing as it is, so that it need not be told again. */
  static boolean isKnown(Call call, Route route, Thing now) {
    return route.operation().responses().isExact(NOT_MODIFIED)
        && call.header(IF_NONE_MATCH).filter(field -> names(field, now)).isPresent();
  }

  private static boolean names(String field, Thing thing) {
    if (field.strip().equals("*")) {
      return true;
    }
    return List.of(field.split(",")).stream()
        .map(tag -> tag.strip().replaceFirst("^W/", ""))
        .anyMatch(thing.etag()::equals);
  }
}
