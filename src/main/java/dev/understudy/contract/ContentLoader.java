package dev.understudy.contract;

import dev.understudy.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what bodies may be: of requests, and of answers with their header fields. */
final class ContentLoader {
  private final SchemaLoader schemas;
  private final ExampleLoader examples;
  private final ParameterLoader parameters;
  private final Findings findings;
  private final Map<Source, Findings.Part<RequestBody>> bodies = new HashMap<>();
  private final Map<Source, Findings.Part<DeclaredResponse>> responses = new HashMap<>();

  ContentLoader(
      SchemaLoader schemas, ExampleLoader examples, ParameterLoader parameters, Findings findings) {
    this.schemas = schemas;
    this.examples = examples;
    this.parameters = parameters;
    this.findings = findings;
  }

  /** The body that stands there. */
  RequestBody requestBody(Cursor at) {
    return findings.shared(
        bodies, at.source(), () -> new RequestBody(at.flag("required", false), content(at)));
  }

  /** The answers of an operation. */
  Responses responses(Cursor.Member method) {
    Cursor operation = method.value();
    Map<String, DeclaredResponse> declared = new LinkedHashMap<>();
    findings.collecting(
        () -> {
          for (Cursor.Member member : operation.get("responses").declared()) {
            status(member)
                .ifPresent(
                    status ->
                        findings.collecting(
                            () -> declared.put(status, response(member.value(), status))));
          }
        });
    if (operation.member("responses").node().isEmpty()) {
      findings.warn(method, "no-responses", "the operation has no responses; declare one at least");
    }
    return new Responses(declared);
  }

  private Optional<String> status(Cursor.Member member) {
    String name = member.name();
    if (name.matches("[1-5]([0-9]{2}|XX)|default")) {
      return Optional.of(name);
    }
    boolean range = name.matches("[1-5]xx");
    findings.warn(
        member,
        "invalid-status",
        "'"
            + name
            + "' is not a status such as 200, a range such as 4XX, or default; it is "
            + (range ? "read as " + name.toUpperCase(Locale.ROOT) : "ignored"));
    return range ? Optional.of(name.toUpperCase(Locale.ROOT)) : Optional.empty();
  }

  /** The answer that stands there. */
  DeclaredResponse response(Cursor at, String status) {
    return findings
        .shared(
            responses,
            at.source(),
            () -> new DeclaredResponse(status, parameters.headers(at), content(at)))
        .withStatus(status);
  }

  private List<Content> content(Cursor at) {
    List<Content> content = new ArrayList<>();
    for (Cursor.Member member : at.get("content").declared()) {
      findings.collecting(() -> content(member).ifPresent(content::add));
    }
    // The most specific key is the one that applies (OpenAPI 3.1.1 §4.8.13).
    content.sort(Comparator.comparingInt(one -> one.mediaType().wildcards()));
    return content;
  }

  private Optional<Content> content(Cursor.Member member) {
    Optional<MediaType> type = MediaType.parse(member.name());
    if (type.isEmpty()) {
      findings.warn(
          member,
          "invalid-media-type",
          "'" + member.name() + "' is not a media type such as application/json; it is ignored");
      return Optional.empty();
    }
    Cursor at = member.value();
    Optional<Schema> schema =
        Optional.of(at.member("schema")).filter(one -> !one.isMissing()).map(schemas::at);
    return Optional.of(
        new Content(
            type.get().toString(), type.get(), schema, examples.of(at, type), encoding(at)));
  }

  private Map<String, Encoding> encoding(Cursor content) {
    Map<String, Encoding> encoding = new LinkedHashMap<>();
    for (Cursor.Member member : content.get("encoding").members()) {
      findings.collecting(() -> encoding.put(member.name(), encodingOf(member.value())));
    }
    return encoding;
  }

  private Encoding encodingOf(Cursor at) {
    Style style = ParameterLoader.style(at, Style.FORM);
    List<MediaType> types = new ArrayList<>();
    for (String type : at.text("contentType", "").split(",", -1)) {
      MediaType.parse(type).ifPresent(types::add);
    }
    return new Encoding(
        types,
        style,
        at.flag("explode", style == Style.FORM),
        at.flag("allowReserved", false),
        parameters.headers(at));
  }
}
