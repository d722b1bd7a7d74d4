package dev.understudy.journal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What came of a verification as JSON; the shape is {@code VerificationResult}. */
public final class VerificationJson {
  private VerificationJson() {}

  /** That result. */
  public static ObjectNode of(Verification.Result result) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("passed", result.passed());
    tree.put("count", result.count());
    tree.put("message", result.message());
    tree.put("forgotten", result.forgotten());
    ArrayNode matched = tree.putArray("matched");
    result.matched().forEach(exchange -> matched.add(exchange.number()));
    result.nearest().ifPresent(miss -> tree.set("nearest", nearest(miss)));
    return tree;
  }

  private static ObjectNode nearest(Verification.Miss miss) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("number", miss.exchange().number());
    ArrayNode differences = tree.putArray("differences");
    for (Difference difference : miss.differences()) {
      differences
          .addObject()
          .put("in", difference.in())
          .put("pointer", difference.pointer())
          .put("expected", difference.expected())
          .put("actual", difference.actual());
    }
    return tree;
  }
}
