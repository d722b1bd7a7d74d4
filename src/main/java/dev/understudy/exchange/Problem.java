package dev.understudy.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * An error as RFC 9457 writes it down.
 *
 * @param kind the last part of the type's URI, such as {@code slug-taken}
 * @param status the HTTP status
 * @param title the kind of problem in a few words, the same every time
 * @param detail what is wrong this time, and what would be right
 * @param findings every violation of the contract, where that is the problem
 */
public record Problem(
    String kind, int status, String title, String detail, List<Finding> findings) {

  /** The media type of a problem document. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** What every type's URI begins with. */
  public static final String TYPES = "https://understudy.dev/problems/";

  public Problem {
    findings = List.copyOf(findings);
  }

  /** A problem that is told in one sentence. */
  public static Problem of(String kind, int status, String title, String detail) {
    return new Problem(kind, status, title, detail, List.of());
  }

  /** A request that can be read but breaks the contract, with every place where it does. */
  public static Problem violations(List<Finding> findings) {
    String count = findings.size() == 1 ? "1 violation" : findings.size() + " violations";
    return new Problem(
        "contract-violation",
        422,
        "The request breaks the contract",
        count + " of the contract; each is listed in 'errors'",
        findings);
  }

  /** The same under another status. */
  public Problem withStatus(int other) {
    return other == status ? this : new Problem(kind, other, title, detail, findings);
  }

  /** What is wrong in one sentence: the first finding, where there are some. */
  public String inShort() {
    if (findings.isEmpty()) {
      return detail;
    }
    String more = findings.size() == 1 ? "" : " (and " + (findings.size() - 1) + " more)";
    return findings.get(0) + more;
  }

  /** The answer that says so. */
  public Reply reply(Call call) {
    return reply(call.path());
  }

  /** The answer that says so of the request to that path. */
  public Reply reply(String instance) {
    return Reply.json(status, MEDIA_TYPE, tree(instance)).withOrigin(Origin.of(this));
  }

  /** The problem document with its instance, where it does not name one yet. */
  public static JsonNode withInstance(JsonNode problem, Call call) {
    if (problem instanceof ObjectNode object && !object.has("instance")) {
      object.put("instance", UriText.reference(call.path()));
    }
    return problem;
  }

  private ObjectNode tree(String instance) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("type", TYPES + kind);
    tree.put("title", title);
    tree.put("status", status);
    tree.put("detail", detail);
    tree.put("instance", UriText.reference(instance));
    if (!findings.isEmpty()) {
      ArrayNode errors = tree.putArray("errors");
      for (Finding finding : findings) {
        errors
            .addObject()
            .put("in", finding.in().text())
            .put("pointer", finding.pointer())
            .put("keyword", finding.keyword())
            .put("detail", finding.detail());
      }
    }
    return tree;
  }
}
