package dev.understudy.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.contract.Fault;
import dev.understudy.contract.Severity;
import java.time.Instant;

/** A fault of a file as one object of a log. */
final class FaultLine {
  private FaultLine() {}

  static String json(Fault fault) {
    LogLevel level = fault.severity() == Severity.ERROR ? LogLevel.ERROR : LogLevel.WARN;
    ObjectNode line =
        LogFormat.object(Instant.now(), level, fault.message())
            .put("severity", fault.severity().text());
    if (!fault.rule().isEmpty()) {
      line.put("rule", fault.rule());
    }
    return LogFormat.text(
        line.put("file", fault.at().file())
            .put("line", fault.at().line())
            .put("column", fault.at().column()));
  }
}
