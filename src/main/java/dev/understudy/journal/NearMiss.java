package dev.understudy.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.MessageTree;
import dev.understudy.schema.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the exchange that fails the fewest conditions, and of those the one with the fewest
 * differences, and of those the latest.
 */
final class NearMiss {
  private static final JsonNode NOWHERE = MissingNode.getInstance();

  private final List<Condition> conditions;
  private @Nullable Exchange nearest;
  private List<Difference> differences = List.of();
  private int weight = Integer.MAX_VALUE;

  NearMiss(List<Condition> conditions) {
    this.conditions = conditions;
  }

  /** Whether an exchange meets all of them; one that does not may be the nearest. */
  boolean meetsAll(Exchange exchange) {
    List<Difference> found = new ArrayList<>();
    int failed = 0;
    for (Condition condition : conditions) {
      List<Difference> some = condition.differences(exchange);
      failed += some.isEmpty() ? 0 : condition.weight();
      found.addAll(some);
    }
    if (failed == 0) {
      return true;
    }
    if (failed < weight || (failed == weight && found.size() <= differences.size())) {
      weight = failed;
      differences = found;
      nearest = exchange;
    }
    return false;
  }

  /** The nearest, without its secrets; nothing where all met the conditions. */
  Optional<Verification.Miss> nearest() {
    if (nearest == null) {
      return Optional.empty();
    }
    Redaction redaction = Redaction.of(nearest);
    Optional<JsonNode> body = MessageTree.of(redaction.exchange().call());
    List<Difference> shown = differences.stream().map(one -> shown(one, body, redaction)).toList();
    return Optional.of(new Verification.Miss(redaction.exchange(), shown));
  }

  // What stands in the place of the secret, in the exchange as it may be shown.
  private static Difference shown(
      Difference difference, Optional<JsonNode> body, Redaction redaction) {
    String actual = difference.actual();
    if (difference.in().equals("body")) {
      JsonNode there = body.map(it -> Pointers.at(it, difference.pointer())).orElse(NOWHERE);
      boolean json = there.isValueNode() || actual.startsWith("{") || actual.startsWith("[");
      return difference.withActual(
          json && !there.isMissingNode() ? there.toString() : redaction.hide(actual));
    }
    for (Condition.In in : Condition.In.values()) {
      if (difference.in().equals(in.text()) && !difference.pointer().isEmpty()) {
        String name = Pointers.tokens(difference.pointer()).get(0);
        List<String> texts = in.texts(redaction.exchange().call(), name);
        return difference.withActual(
            Condition.In.shown(texts.stream().map(redaction::hide).toList()));
      }
    }
    return difference.withActual(redaction.hide(actual));
  }
}
