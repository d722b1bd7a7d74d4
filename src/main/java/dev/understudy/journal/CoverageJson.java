package dev.understudy.journal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A report of coverage as JSON; the shape is {@code Coverage} of the control plane's contract. */
public final class CoverageJson {
  private CoverageJson() {}

  /** That report. */
  public static ObjectNode of(CoverageReport report) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.set("overall", count(report.overall()));
    for (CoverageKind kind : CoverageKind.values()) {
      tree.set(kind.text(), count(report.of(kind)));
    }
    ArrayNode missing = tree.putArray("missing");
    for (CoverageItem item : report.missing()) {
      ObjectNode one = missing.addObject();
      one.put("kind", item.kind().text());
      one.put("operation_id", item.operationId());
      one.put("pointer", item.pointer());
      if (!item.value().isEmpty()) {
        one.put("value", item.value());
      }
    }
    return tree;
  }

  private static ObjectNode count(CoverageReport.Count count) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("covered", count.covered())
        .put("total", count.total())
        .put("percent", count.percent());
  }
}
