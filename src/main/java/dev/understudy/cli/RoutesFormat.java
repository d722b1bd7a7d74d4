package dev.understudy.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.resources.Action;
import dev.understudy.resources.Inferred;
import dev.understudy.resources.ResourceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** In which form {@code routes} writes what was inferred. */
enum RoutesFormat {
  HUMAN,
  JSON;

  /** The lines about these contracts, in order. */
  List<String> lines(List<ResourceModel> models) {
    List<String> lines = new ArrayList<>();
    if (this == JSON) {
      ArrayNode contracts = JsonNodeFactory.instance.arrayNode();
      models.forEach(model -> contracts.add(json(model)));
      ObjectNode report = JsonNodeFactory.instance.objectNode();
      report.set("contracts", contracts);
      report.toPrettyString().lines().map(Printable::of).forEach(lines::add);
    } else {
      models.forEach(model -> table(model, lines));
    }
    return lines;
  }

  private static void table(ResourceModel model, List<String> lines) {
    int width = 0;
    int things = 0;
    for (Inferred one : model.inferred()) {
      width = Math.max(width, one.operation().template().length());
      things = Math.max(things, one.resource().length());
    }
    String row = "  %-7s %-" + Math.max(1, width) + "s  %-8s %-" + Math.max(1, things) + "s  %s";
    lines.add(
        Printable.of(
            model.contract().title()
                + " "
                + model.contract().version()
                + ": "
                + model.size()
                + " of "
                + model.contract().operations().size()
                + " operations act on what is kept"));
    for (Inferred one : model.inferred()) {
      String line =
          String.format(
              Locale.ROOT,
              row,
              one.operation().method(),
              one.operation().template(),
              one.action().map(Action::text).orElse("-"),
              one.resource().isEmpty() ? "-" : one.resource(),
              one.source().text() + (one.isCorrected() ? ", as the contract says" : ""));
      lines.add(Printable.of(line));
    }
  }

  private static ObjectNode json(ResourceModel model) {
    ObjectNode contract = JsonNodeFactory.instance.objectNode();
    contract.put("title", model.contract().title());
    contract.put("version", model.contract().version());
    contract.put("inferred", model.size());
    ArrayNode operations = contract.putArray("operations");
    for (Inferred one : model.inferred()) {
      ObjectNode operation = operations.addObject();
      operation.put("operationId", one.operation().id());
      operation.put("method", one.operation().method());
      operation.put("path", one.operation().template());
      operation.put("resource", one.resource().isEmpty() ? null : one.resource());
      operation.put("action", one.action().map(Action::text).orElse(null));
      operation.put("source", one.source().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      operation.put("corrected", one.isCorrected());
    }
    return contract;
  }
}
