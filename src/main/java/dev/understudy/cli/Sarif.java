package dev.understudy.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.contract.Fault;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/**
 * Findings as a log of SARIF 2.1.0, which code-scanning services read (OASIS, Static Analysis
 * Results Interchange Format).
 */
final class Sarif {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private Sarif() {}

  static ObjectNode of(LintResult result) {
    List<String> rules = result.findings().stream().map(Fault::rule).distinct().sorted().toList();
    ObjectNode log = JsonNodeFactory.instance.objectNode();
    log.put("$schema", SCHEMA).put("version", "2.1.0");
    ObjectNode run = log.putArray("runs").addObject();
    driver(run.putObject("tool").putObject("driver"), rules);
    run.put("columnKind", "unicodeCodePoints");
    ArrayNode results = run.putArray("results");
    result.findings().forEach(fault -> fill(results.addObject(), fault, rules));
    return log;
  }

  private static void driver(ObjectNode driver, List<String> rules) {
    driver.put("name", "Understudy");
    String version = Sarif.class.getPackage().getImplementationVersion();
    if (version != null) {
      driver.put("version", version);
    }
    ArrayNode list = driver.putArray("rules");
    for (String rule : rules) {
      ObjectNode described = list.addObject().put("id", rule);
      described.putObject("shortDescription").put("text", rule.replace('-', ' '));
    }
  }

  private static void fill(ObjectNode result, Fault fault, List<String> rules) {
    result.put("ruleId", fault.rule()).put("ruleIndex", rules.indexOf(fault.rule()));
    result.put("level", fault.severity().text());
    result.putObject("message").put("text", fault.message());
    ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
    place.putObject("artifactLocation").put("uri", uri(fault.at().file()));
    place
        .putObject("region")
        .put("startLine", fault.at().line())
        .put("startColumn", fault.at().column());
    if (!fault.operations().isEmpty()) {
      ArrayNode operations = result.putObject("properties").putArray("operations");
      fault.operations().forEach(operations::add);
    }
  }

  // SARIF 2.1.0 §3.4.3: a relative address where the file was named so; escaped as RFC 3986 says.
  private static String uri(String file) {
    if (file.startsWith("http://") || file.startsWith("https://")) {
      return file;
    }
    Path path = Path.of(file);
    try {
      return path.isAbsolute()
          ? path.toUri().toString()
          : new URI(null, null, "./" + file.replace('\\', '/'), null)
              .toASCIIString()
              .replaceFirst("^(\\./)+", "");
    } catch (URISyntaxException e) {
      return file;
    }
  }
}
