package dev.understudy.validation;

import dev.understudy.contract.SecurityScheme;
import dev.understudy.exchange.Call;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All that a call shows of what an operation asks for: one alternative of it is enough. */
final class Evidence {
  private final List<List<SecurityScheme.Requirement>> offered;
  private final List<List<Shown>> shown;

  private Evidence(List<List<SecurityScheme.Requirement>> offered, List<List<Shown>> shown) {
    this.offered = offered;
    this.shown = shown;
  }

  /** Of that call; the alternative that asks for nothing is left out. */
  static Evidence of(Call call, List<List<SecurityScheme.Requirement>> security) {
    List<List<SecurityScheme.Requirement>> offered =
        security.stream().filter(alternative -> !alternative.isEmpty()).toList();
    List<List<Shown>> shown = new ArrayList<>(offered.size());
    for (List<SecurityScheme.Requirement> alternative : offered) {
      shown.add(alternative.stream().map(each -> CredentialReader.read(call, each)).toList());
    }
    return new Evidence(offered, shown);
  }

  /** The credentials of the first alternative that is shown whole. */
  Optional<List<Shown.Good>> enough() {
    for (List<Shown> alternative : shown) {
      if (alternative.stream().allMatch(Shown.Good.class::isInstance)) {
        return Optional.of(alternative.stream().map(Shown.Good.class::cast).toList());
      }
    }
    return Optional.empty();
  }

  /** The scopes that it takes, where all else is shown. */
  Optional<List<String>> scopes() {
    for (List<Shown> alternative : shown) {
      List<Shown> rest = alternative.stream().filter(each -> !isGood(each)).toList();
      if (rest.stream().allMatch(Shown.Narrow.class::isInstance)) {
        return rest.stream().map(each -> ((Shown.Narrow) each).scopes()).findFirst();
      }
    }
    return Optional.empty();
  }

  /** Whether a token came that is not good any more. */
  boolean hasExpired() {
    return shown.stream().flatMap(List::stream).anyMatch(Shown.Expired.class::isInstance);
  }

  Optional<String> challenge() {
    return Challenges.of(offered, hasExpired());
  }

  /** What is wrong, and what would be right. */
  String detail() {
    return why() + "; send " + Challenges.wanted(offered);
  }

  private String why() {
    Set<String> wrong = new LinkedHashSet<>();
    Set<String> others = new LinkedHashSet<>();
    for (Shown each : shown.stream().flatMap(List::stream).toList()) {
      if (each instanceof Shown.Malformed malformed) {
        wrong.add(malformed.why());
      } else if (each instanceof Shown.Expired expired) {
        wrong.add(expired.why());
      } else if (each instanceof Shown.Missing missing && !missing.why().isEmpty()) {
        others.add(missing.why());
      }
    }
    if (!wrong.isEmpty()) {
      return String.join(", and ", wrong);
    }
    return half().orElse(others.isEmpty() ? "no credentials came" : String.join(", and ", others));
  }

  // Of credentials that go together, some came: the others are what is wrong.
  private Optional<String> half() {
    for (int i = 0; i < offered.size(); i++) {
      List<Shown> alternative = shown.get(i);
      if (alternative.stream().anyMatch(Evidence::isSecret)) {
        List<SecurityScheme.Requirement> wanted = offered.get(i);
        return Optional.of(
            IntStream.range(0, wanted.size())
                .filter(at -> alternative.get(at) instanceof Shown.Missing)
                .mapToObj(at -> Challenges.place(wanted.get(at).scheme()))
                .collect(Collectors.joining(" and ", "what came takes more: ", " is missing")));
      }
    }
    return Optional.empty();
  }

  private static boolean isGood(Shown one) {
    return one instanceof Shown.Good;
  }

  private static boolean isSecret(Shown one) {
    return one instanceof Shown.Good good && !good.secret().isEmpty();
  }
}
