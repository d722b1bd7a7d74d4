package dev.understudy.journal;

import dev.understudy.contract.Content;
import dev.understudy.contract.Contract;
import dev.understudy.contract.DeclaredResponse;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.schema.Direction;
import dev.understudy.schema.Pointers;
import dev.understudy.schema.Schema;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything in some contracts that calls can exercise, numbered. Made once, and then read only.
 */
final class Checklist {
  private final List<CoverageItem> items = new ArrayList<>();
  private final IdentityHashMap<Operation, Entry> operations = new IdentityHashMap<>();
  private final Checkpoints checkpoints = new Checkpoints(this::add);

  /** What there is of one operation: the numbers of its items, by what they are for. */
  record Entry(
      int operation,
      IdentityHashMap<Parameter, Checked> parameters,
      IdentityHashMap<Content, Checked> request,
      IdentityHashMap<DeclaredResponse, Integer> responses,
      IdentityHashMap<Content, Checked> response) {}

  /** The number of an item, and what is within it. */
  record Checked(int item, Optional<Checkpoint> within) {}

  private Checklist() {}

  static Checklist of(List<Contract> contracts) {
    Checklist list = new Checklist();
    for (Contract contract : contracts) {
      contract.operations().forEach(list::add);
    }
    return list;
  }

  int size() {
    return items.size();
  }

  List<CoverageItem> items() {
    return items;
  }

  Optional<Entry> entry(Operation operation) {
    return Optional.ofNullable(operations.get(operation));
  }

  private int add(CoverageItem item) {
    items.add(item);
    return items.size() - 1;
  }

  private void add(Operation operation) {
    String id = operation.id();
    int itself = add(new CoverageItem(CoverageKind.OPERATIONS, id, "", ""));
    IdentityHashMap<Parameter, Checked> parameters = new IdentityHashMap<>();
    for (Parameter parameter : operation.parameters()) {
      String in = parameter.in().name().toLowerCase(Locale.ROOT);
      String pointer = Pointers.join("/parameters/" + in, parameter.name());
      int item = add(new CoverageItem(CoverageKind.PARAMETERS, id, pointer, ""));
      parameters.put(
          parameter,
          new Checked(
              item, within(Optional.of(parameter.schema()), id, pointer, Direction.NEITHER)));
    }
    IdentityHashMap<Content, Checked> request = new IdentityHashMap<>();
    operation
        .requestBody()
        .ifPresent(
            body ->
                contents(
                    body.content(), CoverageKind.REQUEST_MEDIA_TYPES, id, "/requestBody", request));
    IdentityHashMap<DeclaredResponse, Integer> responses = new IdentityHashMap<>();
    IdentityHashMap<Content, Checked> response = new IdentityHashMap<>();
    for (DeclaredResponse declared : operation.responses().all()) {
      String pointer = "/responses/" + declared.status();
      responses.put(declared, add(new CoverageItem(CoverageKind.RESPONSES, id, pointer, "")));
      contents(
          declared.content(), CoverageKind.RESPONSE_MEDIA_TYPES, id, pointer + "/body", response);
    }
    operations.put(operation, new Entry(itself, parameters, request, responses, response));
  }

  private void contents(
      List<Content> contents,
      CoverageKind kind,
      String id,
      String pointer,
      IdentityHashMap<Content, Checked> checked) {
    boolean request = kind == CoverageKind.REQUEST_MEDIA_TYPES;
    for (Content content : contents) {
      int item = add(new CoverageItem(kind, id, pointer, content.name()));
      Direction direction = request ? Direction.REQUEST : Direction.RESPONSE;
      checked.put(content, new Checked(item, within(content.schema(), id, pointer, direction)));
    }
  }

  private Optional<Checkpoint> within(
      Optional<Schema> schema, String id, String pointer, Direction direction) {
    return schema.map(it -> checkpoints.of(it, id, pointer, direction));
  }
}
