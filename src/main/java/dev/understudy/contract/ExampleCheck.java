package dev.understudy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.schema.Direction;
import dev.understudy.schema.Schema;
import dev.understudy.schema.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks the examples of a contract against the schemas beside them. It takes longer than loading
 * does, and nothing waits for it.
 */
public final class ExampleCheck {
  private static final int MOST = 100;

  private final List<Draft> invalid = new ArrayList<>();
  private final Set<Checked> checked = new HashSet<>();

  // What many operations share is checked once.
  private record Checked(Source example, Schema schema, Direction direction) {}

  private ExampleCheck() {}

  /**
   * Every example that its schema refuses, with the first thing that is wrong with it; the first
   * hundred, and how many more there are.
   */
  public static List<Fault> of(Contract contract) {
    ExampleCheck check = new ExampleCheck();
    contract.operations().forEach(check::operation);
    contract.webhooks().forEach(check::callback);
    return check.findings();
  }

  /** The first thing that is wrong with an example of that body of an answer. */
  public static Optional<String> refusal(Content content, Example example) {
    return content
        .schema()
        .filter(schema -> isChecked(Optional.of(content.mediaType()), example))
        .flatMap(schema -> first(example, schema, Direction.RESPONSE, true))
        .map(Violation::toString);
  }

  private void operation(Operation operation) {
    operation.parameters().forEach(parameter -> parameter(parameter, Direction.REQUEST));
    operation.requestBody().ifPresent(body -> contents(body.content(), Direction.REQUEST));
    for (DeclaredResponse response : operation.responses().all()) {
      response.headers().forEach(header -> parameter(header, Direction.RESPONSE));
      contents(response.content(), Direction.RESPONSE);
    }
    operation.callbacks().forEach(this::callback);
  }

  private void callback(Callback callback) {
    callback.operations().forEach(this::operation);
  }

  private void parameter(Parameter parameter, Direction direction) {
    for (Example example : parameter.examples()) {
      if (isChecked(parameter.content(), example)) {
        boolean whole = parameter.content().isPresent();
        example(example, parameter.schema(), direction, whole);
      }
    }
  }

  private void contents(List<Content> contents, Direction direction) {
    for (Content content : contents) {
      for (Example example : content.examples()) {
        if (content.schema().isPresent() && isChecked(Optional.of(content.mediaType()), example)) {
          example(example, content.schema().get(), direction, true);
        }
      }
    }
  }

  // What is written down in another format than JSON is a text, of which no schema speaks.
  private static boolean isChecked(Optional<MediaType> type, Example example) {
    return type.map(MediaType::isJson).orElse(true) || !example.value().isTextual();
  }

  private void example(Example example, Schema schema, Direction direction, boolean mayBeWritten) {
    Optional<Source> source = example.source();
    if (source.isPresent() && checked.add(new Checked(source.get(), schema, direction))) {
      first(example, schema, direction, mayBeWritten)
          .ifPresent(violation -> invalid.add(draft(example, source.get(), violation)));
    }
  }

  private static Optional<Violation> first(
      Example example, Schema schema, Direction direction, boolean mayBeWritten) {
    JsonNode value =
        mayBeWritten ? TextualJson.unwrapped(example.value(), schema, direction) : example.value();
    return schema.accepts(value, direction)
        ? Optional.empty()
        : schema.violations(value, direction).stream().findFirst();
  }

  private static Draft draft(Example example, Source source, Violation violation) {
    String name = example.name().isEmpty() ? "the example" : "the example '" + example.name() + "'";
    return new Draft(
        Severity.WARNING,
        "invalid-example",
        new Source(source.document(), source.pointer() + violation.pointer()),
        false,
        name + " is refused by its schema: " + violation);
  }

  private List<Fault> findings() {
    Findings findings = new Findings();
    invalid.stream().limit(MOST).forEach(findings::add);
    if (invalid.size() > MOST) {
      Source whole = new Source(invalid.get(0).at().document(), "");
      String message = (invalid.size() - MOST) + " more examples are refused by their schemas";
      findings.add(new Draft(Severity.NOTE, "invalid-example", whole, false, message));
    }
    return findings.located();
  }
}
