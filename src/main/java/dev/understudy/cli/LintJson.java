package dev.understudy.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.contract.Fault;
import dev.understudy.contract.Severity;

/** Findings as one JSON object, for programs of one's own. */
final class LintJson {
  private LintJson() {}

  static ObjectNode of(LintResult result) {
    ObjectNode report = JsonNodeFactory.instance.objectNode();
    ArrayNode contracts = report.putArray("contracts");
    result.contracts().forEach(contracts::add);
    ObjectNode counts = report.putObject("counts");
    for (Severity severity : Severity.values()) {
      counts.put(severity.text(), result.count(severity));
    }
    ArrayNode findings = report.putArray("findings");
    result.findings().forEach(fault -> findings.add(of(fault)));
    return report;
  }

  private static ObjectNode of(Fault fault) {
    ObjectNode finding =
        JsonNodeFactory.instance
            .objectNode()
            .put("severity", fault.severity().text())
            .put("rule", fault.rule())
            .put("file", fault.at().file())
            .put("line", fault.at().line())
            .put("column", fault.at().column())
            .put("message", fault.message());
    ArrayNode operations = finding.putArray("operations");
    fault.operations().forEach(operations::add);
    fault.frame().ifPresent(frame -> finding.put("frame", frame.toString()));
    return finding;
  }
}
