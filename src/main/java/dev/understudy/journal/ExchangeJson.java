package dev.understudy.journal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.contract.Catalog;
import dev.understudy.contract.Operation;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Finding;
import dev.understudy.exchange.MessageTree;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import java.util.List;
import java.util.Optional;

/** An exchange as JSON, without its secrets; the shape is {@code Exchange} of the control plane. */
public final class ExchangeJson {
  private ExchangeJson() {}

  /**
   * All that is known of an exchange.
   *
   * @param catalog the contracts that it was an exchange on, for what else was near
   */
  public static ObjectNode of(Exchange exchange, Catalog catalog) {
    Exchange shown = Redaction.of(exchange).exchange();
    ObjectNode tree = head(exchange, shown);
    tree.set("request", request(shown.call()));
    tree.set("response", response(shown.reply()));
    tree.set("violations", findings(Violations.of(shown)));
    shown.reply().origin().refusal().ifPresent(problem -> tree.set("refusal", refusal(problem)));
    ArrayNode notes = tree.putArray("notes");
    shown.call().understood().input().notes().forEach(notes::add);
    ArrayNode lines = tree.putArray("explanation");
    for (Explanation.Line line : Explanation.of(shown, catalog).lines()) {
      lines.addObject().put("step", line.step()).put("text", line.text());
    }
    return tree;
  }

  /** What a list shows of an exchange, which is the start of all that is known. */
  public static ObjectNode summary(Exchange exchange) {
    Exchange shown = Redaction.of(exchange).exchange();
    return head(exchange, shown)
        .put("method", shown.call().method())
        .put("target", shown.call().target())
        .put("status", shown.reply().status());
  }

  private static ObjectNode head(Exchange exchange, Exchange shown) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("number", shown.number());
    tree.put("time", shown.call().arrived().toString());
    tree.put("duration_ms", Math.round(shown.took().toNanos() / 1_000.0) / 1_000.0);
    tree.put("outbound", shown.call().isOutbound());
    tree.put("violation", Violations.has(exchange));
    shown.call().found().ifPresent(found -> tree.set("operation", operation(found.operation())));
    return tree;
  }

  private static ObjectNode operation(Operation operation) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("operation_id", operation.id())
        .put("method", operation.method())
        .put("path", operation.template());
  }

  private static ObjectNode request(Call call) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("method", call.method());
    tree.put("path", call.path());
    Optional.ofNullable(call.query()).ifPresent(query -> tree.put("query", query));
    ArrayNode headers = tree.putArray("headers");
    call.headers().forEach((name, value) -> field(headers, name, value));
    if (call.body().length() > 0) {
      String type = call.header("Content-Type").orElse("");
      tree.set("body", BodyJson.of(call.body(), type, MessageTree.of(call.understood())));
    }
    return tree;
  }

  private static ObjectNode response(Reply reply) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("status", reply.status());
    ArrayNode headers = tree.putArray("headers");
    reply.headers().forEach((name, value) -> field(headers, name, value));
    if (reply.body().bytes().length() > 0) {
      String type = reply.header("Content-Type").orElse("");
      tree.set("body", BodyJson.of(reply.body().bytes(), type, MessageTree.of(reply)));
    }
    return tree;
  }

  static void field(ArrayNode fields, String name, String value) {
    fields.addObject().put("name", name).put("value", value);
  }

  private static ObjectNode refusal(Problem problem) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("kind", problem.kind())
        .put("title", problem.title())
        .put("detail", problem.detail());
  }

  private static ArrayNode findings(List<Finding> findings) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Finding finding : findings) {
      list.addObject()
          .put("in", finding.in().text())
          .put("pointer", finding.pointer())
          .put("keyword", finding.keyword())
          .put("detail", finding.detail());
    }
    return list;
  }
}
