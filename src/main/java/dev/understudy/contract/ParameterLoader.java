package dev.understudy.contract;

import dev.understudy.schema.Schema;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads parameters of operations, and header fields of answers and of parts of a form. */
final class ParameterLoader {
  // OpenAPI 3.1.1 §4.8.12.1: parameters of these names are ignored; HTTP itself has them.
  private static final Set<String> RESERVED = Set.of("accept", "content-type", "authorization");
  private static final Map<Parameter.In, Set<Style>> STYLES = styles();

  private final SchemaLoader schemas;
  private final ExampleLoader examples;
  private final Findings findings;
  private final Map<Key, Findings.Part<Parameter>> known = new HashMap<>();

  // One shared header may go by many names.
  private record Key(Source source, String name) {}

  ParameterLoader(SchemaLoader schemas, ExampleLoader examples, Findings findings) {
    this.schemas = schemas;
    this.examples = examples;
    this.findings = findings;
  }

  // OpenAPI 3.1.1 §4.8.12.3
  private static Map<Parameter.In, Set<Style>> styles() {
    Map<Parameter.In, Set<Style>> styles = new EnumMap<>(Parameter.In.class);
    styles.put(Parameter.In.PATH, Set.of(Style.SIMPLE, Style.LABEL, Style.MATRIX));
    styles.put(
        Parameter.In.QUERY,
        Set.of(Style.FORM, Style.SPACE_DELIMITED, Style.PIPE_DELIMITED, Style.DEEP_OBJECT));
    styles.put(Parameter.In.HEADER, Set.of(Style.SIMPLE));
    styles.put(Parameter.In.COOKIE, Set.of(Style.FORM));
    return styles;
  }

  /**
   * The parameters of an operation. Its own ones take the place of its path's of equal name and
   * place (OpenAPI 3.1.1 §4.8.10).
   *
   * @param owners the path's parts first, the operation last
   */
  List<Parameter> of(List<Cursor> owners) {
    Map<String, Parameter> byKey = new LinkedHashMap<>();
    for (Cursor owner : owners) {
      findings.collecting(
          () -> {
            for (Cursor item : owner.get("parameters").items()) {
              findings.collecting(() -> add(item.resolved(), byKey));
            }
          });
    }
    return List.copyOf(byKey.values());
  }

  private void add(Cursor at, Map<String, Parameter> byKey) {
    if (at.text("in", "").equals("querystring")) {
      findings.note(
          at.member("in"), "newer-edition", "'querystring' is of OpenAPI 3.2, and is ignored");
      return;
    }
    Parameter parameter = parameter(at);
    boolean reserved =
        parameter.in() == Parameter.In.HEADER
            && RESERVED.contains(parameter.name().toLowerCase(Locale.ROOT));
    if (!reserved) {
      byKey.put(parameter.in() + " " + parameter.name(), parameter);
    }
  }

  /** The parameter that stands there. */
  Parameter parameter(Cursor at) {
    String name = at.text("name", "");
    return findings.shared(known, new Key(at.source(), name), () -> read(at, name));
  }

  private Parameter read(Cursor at, String name) {
    Parameter.In in = place(at, at.text("in", ""));
    if (name.isEmpty()) {
      throw at.refused("invalid-parameter", "the parameter has no name; say name: …");
    }
    return read(at, name, in);
  }

  private static Parameter.In place(Cursor parameter, String in) {
    for (Parameter.In place : Parameter.In.values()) {
      if (place.name().toLowerCase(Locale.ROOT).equals(in)) {
        return place;
      }
    }
    throw parameter.refused(
        "invalid-parameter", "'in' is '" + in + "', not one of path, query, header, cookie");
  }

  /** The header fields that something has; {@code Content-Type} is said by the content already. */
  List<Parameter> headers(Cursor owner) {
    List<Parameter> headers = new ArrayList<>();
    for (Cursor.Member header : owner.get("headers").members()) {
      if (!header.name().equalsIgnoreCase("content-type")) {
        findings.collecting(() -> headers.add(header(header.value(), header.name())));
      }
    }
    return headers;
  }

  /** The header field that stands there. */
  Parameter header(Cursor at, String name) {
    return findings.shared(
        known, new Key(at.source(), name), () -> read(at, name, Parameter.In.HEADER));
  }

  private Parameter read(Cursor at, String name, Parameter.In in) {
    Optional<Cursor.Member> content = at.get("content").members().stream().findFirst();
    Optional<MediaType> type = content.flatMap(member -> MediaType.parse(member.name()));
    Cursor owner = content.map(Cursor.Member::value).orElse(at);
    Schema schema = schema(owner, at, name);
    Style style = style(at, in);
    requirePlaceOfReserved(at, in);
    requireRequired(at, in, name);
    return new Parameter(
        name,
        in,
        in == Parameter.In.PATH || at.flag("required", false),
        style,
        at.flag("explode", style == Style.FORM),
        at.flag("allowReserved", false),
        at.flag("allowEmptyValue", false),
        type,
        Shape.of(schema),
        schema,
        examples.of(owner, type));
  }

  private Schema schema(Cursor owner, Cursor at, String name) {
    Cursor schema = owner.member("schema");
    if (!schema.isMissing()) {
      return schemas.at(schema);
    }
    if (owner.equals(at)) {
      findings.warn(
          at,
          "no-schema",
          "'" + name + "' has no schema, which says what it may be; it is read as a string");
    }
    return schemas.text();
  }

  private Style style(Cursor at, Parameter.In in) {
    if (at.text("style", "").equals("cookie")) {
      findings.note(
          at.member("style"), "newer-edition", "'cookie' is of OpenAPI 3.2, and is read as 'form'");
      return Style.FORM;
    }
    Style style = style(at, in.style());
    if (STYLES.getOrDefault(in, Set.of()).contains(style)) {
      return style;
    }
    findings.warn(
        at.member("style"),
        "style-out-of-place",
        "the style '"
            + style.text()
            + "' is none for a "
            + in.name().toLowerCase(Locale.ROOT)
            + " parameter; '"
            + in.style().text()
            + "' is read in its place");
    return in.style();
  }

  /** The style that is said, or else that one. */
  static Style style(Cursor at, Style usual) {
    String text = at.text("style", usual.text());
    return Style.of(text)
        .orElseThrow(
            () ->
                at.member("style")
                    .refused("unknown-style", "the style '" + text + "' is none that OpenAPI has"));
  }

  // OpenAPI 3.1.1 §4.8.12.1: in the path it must be there, and be true.
  private void requireRequired(Cursor at, Parameter.In in, String name) {
    if (in == Parameter.In.PATH && !at.flag("required", false)) {
      findings.warn(
          at,
          "optional-path-parameter",
          "the path parameter '" + name + "' must say required: true; it is read so");
    }
  }

  // OpenAPI 3.1.1 §4.8.12.2: it only applies to parameters in the query.
  private void requirePlaceOfReserved(Cursor at, Parameter.In in) {
    if (in != Parameter.In.QUERY && at.node().has("allowReserved")) {
      findings.warn(
          at.member("allowReserved"),
          "allow-reserved-out-of-place",
          "'allowReserved' is for parameters in the query; leave it out");
    }
  }
}
