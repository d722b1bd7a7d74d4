package dev.understudy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.schema.Addresses;
import dev.understudy.schema.Pointers;
import dev.understudy.schema.UnreadableDocument;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads examples. A broken one is left out, and disables nothing. */
final class ExampleLoader {
  // The latter two are of OpenAPI 3.2.
  private static final List<String> VALUES = List.of("value", "dataValue", "serializedValue");

  private final Documents documents;
  private final Findings findings;

  ExampleLoader(Documents documents, Findings findings) {
    this.documents = documents;
    this.findings = findings;
  }

  /**
   * The examples beside a schema.
   *
   * @param type what their text is of
   */
  List<Example> of(Cursor owner, Optional<MediaType> type) {
    List<Example> examples = new ArrayList<>();
    if (owner.node().has("example")) {
      Cursor at = owner.member("example");
      JsonNode value = owner.node().get("example");
      examples.add(new Example("", value, "", Optional.of(at.source())));
      if (owner.node().has("examples")) {
        findings.warn(
            owner.member("examples"),
            "example-and-examples",
            "stands beside 'example'; only one of the two may be there");
      }
    }
    findings.leniently(
        () -> {
          for (Cursor.Member example : owner.member("examples").members()) {
            findings.leniently(() -> named(example, type).ifPresent(examples::add));
          }
        });
    return examples;
  }

  private Optional<Example> named(Cursor.Member member, Optional<MediaType> type) {
    Cursor example = member.value();
    String summary = example.text("summary", "");
    for (String key : VALUES) {
      if (example.node().has(key)) {
        Source source = new Source(example.document(), Pointers.join(example.pointer(), key));
        JsonNode value = example.node().get(key);
        return Optional.of(new Example(member.name(), value, summary, Optional.of(source)));
      }
    }
    if (example.node().has("externalValue")) {
      Cursor at = example.member("externalValue");
      JsonNode external = external(at, type);
      return Optional.of(new Example(member.name(), external, summary, Optional.of(at.source())));
    }
    findings.warn(
        member, "example-without-value", "the example has no 'value'; what it shows belongs there");
    return Optional.empty();
  }

  private JsonNode external(Cursor at, Optional<MediaType> type) {
    String reference = at.node().asText();
    String nowhere = "the external value '" + reference + "' leads nowhere";
    try {
      URI address =
          Addresses.resolve(documents.uri(at.document()), reference)
              .orElseThrow(() -> at.refused("broken-reference", nowhere));
      boolean json = type.isEmpty() || type.get().isJson();
      return json
          ? documents.open(address).tree()
          : JsonNodeFactory.instance.textNode(
              new String(documents.bytes(address), StandardCharsets.UTF_8));
    } catch (UnreadableDocument e) {
      throw at.refused("broken-reference", nowhere + ": " + e.getMessage());
    }
  }
}
