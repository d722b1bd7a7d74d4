package dev.understudy.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the operations of a contract: those of its paths, its webhooks and their callbacks. */
final class OperationLoader {
  private final Cursor root;
  private final Findings findings;
  private final SchemaLoader schemas;
  private final ParameterLoader parameters;
  private final ContentLoader contents;
  private final SecuritySchemes security;
  private final Names names = new Names();

  OperationLoader(
      Cursor root,
      Findings findings,
      SchemaLoader schemas,
      ParameterLoader parameters,
      ContentLoader contents,
      SecuritySchemes security) {
    this.root = root;
    this.findings = findings;
    this.schemas = schemas;
    this.parameters = parameters;
    this.contents = contents;
    this.security = security;
  }

  /** All operations that can be used, in the document's order. */
  List<Operation> paths() {
    List<Operation> operations = new ArrayList<>();
    findings.collecting(
        () -> {
          for (Cursor.Member path : root.get("paths").declared()) {
            path(path).ifPresent(operations::addAll);
          }
        });
    return operations;
  }

  private Optional<List<Operation>> path(Cursor.Member path) {
    return findings
        .operation(
            path.name(),
            () -> {
              names.path(path, findings);
              return PathItem.of(path.owner().member(path.name()), findings);
            })
        .map(item -> operations(item, path.name(), "", true));
  }

  /** All webhooks, with the operations of them that can be used. */
  List<Callback> webhooks() {
    List<Callback> webhooks = new ArrayList<>();
    findings.collecting(
        () -> {
          for (Cursor.Member webhook : root.get("webhooks").declared()) {
            String name = webhook.name();
            item(webhook, "webhook " + name)
                .map(item -> operations(item, name, " of webhook " + name, false))
                .map(operations -> new Callback(name, "", operations))
                .ifPresent(webhooks::add);
          }
        });
    return webhooks;
  }

  private Optional<PathItem> item(Cursor.Member member, String name) {
    return findings.operation(
        name, () -> PathItem.of(member.owner().member(member.name()), findings));
  }

  // A callback's own callbacks are not read: they may go on for ever.
  private List<Callback> callbacks(Cursor operation, String of) {
    List<Callback> callbacks = new ArrayList<>();
    for (Cursor.Member callback : operation.get("callbacks").declared()) {
      String name = "callback " + callback.name() + of;
      findings
          .operation(name, () -> callback.value().declared())
          .ifPresent(urls -> urls.forEach(url -> callbacks.addAll(callback(callback, url, name))));
    }
    return callbacks;
  }

  private List<Callback> callback(Cursor.Member callback, Cursor.Member url, String name) {
    return item(url, name)
        .map(item -> operations(item, url.name(), " of " + name, false))
        .map(operations -> new Callback(callback.name(), url.name(), operations))
        .stream()
        .toList();
  }

  private List<Operation> operations(PathItem item, String path, String of, boolean served) {
    List<Operation> operations = new ArrayList<>();
    for (Cursor.Member method : item.operations()) {
      String verb = method.name().toUpperCase(Locale.ROOT);
      String label = served ? verb + " " + path : verb + of;
      findings
          .operation(label, () -> operation(item, method, verb, path, served))
          .ifPresent(operations::add);
    }
    return operations;
  }

  private Operation operation(
      PathItem item, Cursor.Member method, String verb, String path, boolean served) {
    Cursor operation = method.value();
    if (!operation.node().isObject()) {
      throw operation.refused("wrong-type", "the operation must be a mapping");
    }
    String name = verb + " " + path;
    return new Operation(
        names.operationId(operation, name, findings),
        verb,
        path,
        served ? Names.inPath(path) : List.of(),
        parameters(item, method, path, served),
        Optional.of(operation.get("requestBody"))
            .filter(body -> !body.isMissing())
            .map(contents::requestBody),
        contents.responses(method),
        security.of(operation),
        operation.get("tags").items().stream().map(tag -> tag.node().asText()).toList(),
        served ? Servers.bases(operation, item, root) : Operation.ROOT,
        served ? callbacks(operation, " of " + name) : List.of(),
        new Operation.About(
            operation.text("summary", ""),
            operation.flag("deprecated", false),
            Optional.of(operation.source())));
  }

  private List<Parameter> parameters(
      PathItem item, Cursor.Member method, String path, boolean served) {
    List<Parameter> declared = parameters.of(item.owners(method.value()));
    if (!served) {
      return declared;
    }
    Names.unused(path, method, declared, findings);
    List<Parameter> all = new ArrayList<>(declared);
    all.removeIf(
        parameter ->
            parameter.in() == Parameter.In.PATH && !Names.inPath(path).contains(parameter.name()));
    for (String name : Names.undeclared(path, declared)) {
      findings.warn(
          method,
          "undeclared-path-parameter",
          "the path parameter '" + name + "' is not declared; it is read as a string");
      all.add(Parameter.of(name, Parameter.In.PATH, true, schemas.text()));
    }
    return all;
  }
}
