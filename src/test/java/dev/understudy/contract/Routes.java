package dev.understudy.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Contracts of nothing but paths. */
final class Routes {
  private Routes() {}

  /** A contract of these operations, each as {@code GET /path}, at the root. */
  static Contract contract(String... operations) {
    return under(List.of(""), operations);
  }

  /** A contract of these operations under these base paths. */
  static Contract under(List<String> bases, String... operations) {
    return named("Routes", bases, operations);
  }

  static Contract named(String title, List<String> bases, String... operations) {
    return new Contract(
        title, "1", Arrays.stream(operations).map(text -> operation(text, bases)).toList());
  }

  static Operation operation(String text, List<String> bases) {
    int space = text.indexOf(' ');
    String template = text.substring(space + 1);
    return new Operation(
        text,
        text.substring(0, space),
        template,
        Names.inPath(template),
        List.of(),
        Optional.empty(),
        new Responses(Map.of()),
        List.of(),
        List.of(),
        bases,
        List.of(),
        Operation.About.NOTHING);
  }
}
