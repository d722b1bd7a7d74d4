package dev.understudy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.schema.Dialect;
import dev.understudy.schema.Schema;
import dev.understudy.schema.SchemaCompiler;
import dev.understudy.schema.SchemaFault;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads an OpenAPI 3.0 document and compiles it. One loader reads one document. */
public final class ContractLoader {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
  // OpenAPI 3.0.3 §4.7.12.1: parameters of these names are ignored; HTTP itself has them.
  private static final Set<String> RESERVED = Set.of("accept", "content-type", "authorization");
  private static final URI HERE = URI.create("contract:/");

  private final Document document;
  private final List<Fault> faults = new ArrayList<>();
  private final Names names = new Names();
  private final SchemaCompiler schemas;
  // What many references lead to is compiled once; the key is where it stands.
  private final Map<String, Schema> compiled = new HashMap<>();
  private final Map<String, DeclaredResponse> responses = new HashMap<>();

  private ContractLoader(Document document) {
    this.document = document;
    this.schemas =
        new SchemaCompiler(
            Dialect.OPENAPI_3_0,
            true,
            uri -> uri.equals(HERE) ? Optional.of(document.tree()) : Optional.empty());
  }

  /**
   * Compiles that document.
   *
   * @throws FaultyFiles with everything that is wrong in it
   */
  public static Contract load(Document document) {
    return new ContractLoader(document).contract();
  }

  private Contract contract() {
    Cursor root = Cursor.root(document);
    if (!root.text("openapi", "").startsWith("3.0.")) {
      throw root.find("openapi")
          .orElse(root)
          .refused("is not an OpenAPI 3.0 document; say openapi: 3.0.3");
    }
    if (!root.get("paths").node().isObject()) {
      throw root.get("paths").refused("there are no paths; a contract needs 'paths', a mapping");
    }
    List<Operation> operations = new ArrayList<>();
    for (Cursor.Member path : root.get("paths").members()) {
      collecting(() -> operations(path, operations));
    }
    if (!faults.isEmpty()) {
      throw new FaultyFiles(faults);
    }
    Cursor info = root.get("info");
    return new Contract(info.text("title", "Untitled"), info.text("version", "0"), operations);
  }

  private void operations(Cursor.Member path, List<Operation> operations) {
    if (path.name().startsWith("x-")) {
      return;
    }
    faults.addAll(names.path(path));
    for (Cursor.Member method : path.value().members()) {
      if (METHODS.contains(method.name())) {
        collecting(() -> operations.add(operation(path, method)));
      }
    }
  }

  private void collecting(Runnable step) {
    try {
      step.run();
    } catch (FaultyFiles e) {
      faults.addAll(e.faults());
    }
  }

  private Operation operation(Cursor.Member path, Cursor.Member method) {
    Cursor operation = method.value();
    String verb = method.name().toUpperCase(Locale.ROOT);
    String id = operation.text("operationId", verb + " " + path.name());
    List<Parameter> parameters = parameters(path.value(), operation);
    faults.addAll(names.operation(id, path, operation, parameters));
    return new Operation(
        id,
        verb,
        path.name(),
        Names.inPath(path.name()),
        parameters,
        operation.find("requestBody").map(this::requestBody),
        responses(operation),
        security(operation),
        tags(operation),
        Servers.bases(Cursor.root(document), path.value(), operation));
  }

  private static List<String> tags(Cursor operation) {
    return operation.get("tags").items().stream().map(tag -> tag.node().asText()).toList();
  }

  // An operation's parameter takes the place of the path's one of equal name and place
  // (OpenAPI 3.0.3 §4.7.10).
  private List<Parameter> parameters(Cursor path, Cursor operation) {
    Map<String, Parameter> byKey = new LinkedHashMap<>();
    for (Cursor owner : List.of(path, operation)) {
      for (Cursor item : owner.get("parameters").items()) {
        collecting(() -> parameter(item.resolved(), byKey));
      }
    }
    return List.copyOf(byKey.values());
  }

  private void parameter(Cursor at, Map<String, Parameter> byKey) {
    String name = at.text("name", "");
    Parameter.In in = place(at, at.text("in", ""));
    if (name.isEmpty()) {
      throw at.refused("the parameter has no name");
    }
    if (in != Parameter.In.HEADER || !RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
      byKey.put(in + " " + name, parameter(at, name, in));
    }
  }

  private static Parameter.In place(Cursor parameter, String in) {
    for (Parameter.In place : Parameter.In.values()) {
      if (place.name().toLowerCase(Locale.ROOT).equals(in)) {
        return place;
      }
    }
    throw parameter.refused("'in' is '" + in + "', not one of path, query, header, cookie");
  }

  private Parameter parameter(Cursor at, String name, Parameter.In in) {
    boolean required = in == Parameter.In.PATH || at.node().path("required").asBoolean();
    Cursor owner =
        at.get("content").members().stream().findFirst().map(Cursor.Member::value).orElse(at);
    Cursor schema =
        owner
            .find("schema")
            .orElseThrow(
                () -> at.refused("'" + name + "' has no schema, which says what it may be"));
    Style style = style(at, in.style());
    Schema compiled = schema(schema);
    return new Parameter(
        name,
        in,
        required,
        style,
        at.flag("explode", style == Style.FORM),
        at.flag("allowReserved", false),
        at.flag("allowEmptyValue", false),
        at.get("content").members().stream().findFirst().map(ContractLoader::mediaType),
        Shape.of(compiled),
        compiled,
        examples(owner));
  }

  private static Style style(Cursor at, Style usual) {
    String text = at.text("style", usual.text());
    return Style.of(text)
        .orElseThrow(() -> at.refused("the style '" + text + "' is none that OpenAPI has"));
  }

  private RequestBody requestBody(Cursor at) {
    return new RequestBody(at.node().path("required").asBoolean(), content(at));
  }

  private Responses responses(Cursor operation) {
    Map<String, DeclaredResponse> declared = new LinkedHashMap<>();
    for (Cursor.Member response : operation.get("responses").members()) {
      if (!response.name().startsWith("x-")) {
        collecting(() -> declared.put(response.name(), response(response)));
      }
    }
    if (operation.get("responses").node().isEmpty()) {
      faults.add(operation.fault("the operation has no responses; declare one at least"));
    }
    return new Responses(declared);
  }

  private DeclaredResponse response(Cursor.Member member) {
    if (!member.name().matches("[1-5]([0-9]{2}|XX)|default")) {
      faults.add(
          member.fault(
              "'"
                  + member.name()
                  + "' is not a status such as 200, a range such as 4XX, or default"));
    }
    Cursor response = member.value();
    DeclaredResponse shared = responses.get(response.pointer());
    if (shared == null) {
      shared = new DeclaredResponse(member.name(), headers(response), content(response));
      responses.put(response.pointer(), shared);
    }
    return shared.withStatus(member.name());
  }

  private List<Parameter> headers(Cursor response) {
    List<Parameter> headers = new ArrayList<>();
    for (Cursor.Member header : response.get("headers").members()) {
      // OpenAPI 3.0.3 §4.7.16: the content has it already.
      if (!header.name().equalsIgnoreCase("content-type")) {
        collecting(
            () -> headers.add(parameter(header.value(), header.name(), Parameter.In.HEADER)));
      }
    }
    return headers;
  }

  private List<Content> content(Cursor at) {
    List<Content> content = new ArrayList<>();
    for (Cursor.Member member : at.get("content").members()) {
      collecting(() -> content.add(content(member)));
    }
    // The most specific key is the one that applies (OpenAPI 3.0.3 §4.7.13).
    content.sort(Comparator.comparingInt(one -> one.mediaType().wildcards()));
    return content;
  }

  private Content content(Cursor.Member member) {
    MediaType type = mediaType(member);
    Optional<Schema> schema = member.value().find("schema").map(this::schema);
    return new Content(
        type.toString(), type, schema, examples(member.value()), encoding(member.value()));
  }

  private static MediaType mediaType(Cursor.Member member) {
    return MediaType.parse(member.name())
        .orElseThrow(
            () ->
                new FaultyFiles(
                    List.of(member.fault("'" + member.name() + "' is not a media type"))));
  }

  private static List<Example> examples(Cursor owner) {
    List<Example> examples = new ArrayList<>();
    if (owner.node().has("example")) {
      examples.add(new Example("", owner.node().get("example")));
    }
    for (Cursor.Member example : owner.get("examples").members()) {
      JsonNode value = example.value().node().get("value");
      if (value != null) {
        examples.add(new Example(example.name(), value));
      }
    }
    return examples;
  }

  private Map<String, Encoding> encoding(Cursor content) {
    Map<String, Encoding> encoding = new LinkedHashMap<>();
    for (Cursor.Member member : content.get("encoding").members()) {
      collecting(() -> encoding.put(member.name(), encodingOf(member.value())));
    }
    return encoding;
  }

  private Encoding encodingOf(Cursor at) {
    Style style = style(at, Style.FORM);
    List<MediaType> types = new ArrayList<>();
    for (String type : at.text("contentType", "").split(",", -1)) {
      MediaType.parse(type).ifPresent(types::add);
    }
    return new Encoding(
        types,
        style,
        at.flag("explode", style == Style.FORM),
        at.flag("allowReserved", false),
        headers(at));
  }

  private Schema schema(Cursor at) {
    Schema known = compiled.get(at.pointer());
    return known == null ? compiled(at) : known;
  }

  private Schema compiled(Cursor at) {
    try {
      Schema schema = schemas.compile(HERE, at.pointer());
      compiled.put(at.pointer(), schema);
      return schema;
    } catch (SchemaFault e) {
      throw new FaultyFiles(List.of(document.fault(e.pointer(), String.valueOf(e.getMessage()))));
    }
  }

  private List<List<SecurityScheme.Requirement>> security(Cursor operation) {
    Cursor owner = operation.node().has("security") ? operation : Cursor.root(document);
    List<List<SecurityScheme.Requirement>> alternatives = new ArrayList<>();
    for (Cursor alternative : owner.get("security").items()) {
      alternatives.add(alternative.resolved().members().stream().map(this::requirement).toList());
    }
    return alternatives;
  }

  private SecurityScheme.Requirement requirement(Cursor.Member member) {
    List<String> scopes =
        member.value().items().stream().map(scope -> scope.node().asText()).toList();
    return new SecurityScheme.Requirement(SecuritySchemes.read(document, member), scopes);
  }
}
