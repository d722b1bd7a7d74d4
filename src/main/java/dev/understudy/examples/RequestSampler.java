package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.contract.Content;
import dev.understudy.contract.Example;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.RequestBody;
import dev.understudy.contract.Responses;
import dev.understudy.contract.Style;
import dev.understudy.schema.Direction;
import dev.understudy.schema.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes requests that keep to a contract: from its examples, else from its schemas. */
public final class RequestSampler {
  private static final int MOST_TRIES = 20;

  private final long seed;
  private final Fill fill;
  private final SchemaSampler sampler;
  // An empty list or object is written down as nothing at all.
  private final SchemaSampler fuller;
  private final @Nullable String example;

  /**
   * A sampler.
   *
   * @param seed equal seeds make equal requests
   * @param fill whether optional parameters and members are sent
   */
  public RequestSampler(long seed, Fill fill) {
    this(seed, fill, null);
  }

  private RequestSampler(long seed, Fill fill, @Nullable String example) {
    this.seed = seed;
    this.fill = fill;
    this.sampler = sampler(fill);
    this.fuller = sampler(Fill.ALL);
    this.example = example;
  }

  private static SchemaSampler sampler(Fill fill) {
    return new SchemaSampler(
        SamplerOptions.RESPONSE.withFill(fill).withDirection(Direction.REQUEST));
  }

  /** One that sends the contract's body of that name, and cannot make a request without it. */
  public RequestSampler withExample(String name) {
    return new RequestSampler(seed, fill, name);
  }

  /**
   * A request for that operation.
   *
   * @throws CannotSample where a part of it that is required cannot be made
   */
  public SampleRequest request(Operation operation) {
    RequestDraft draft = new RequestDraft(operation);
    for (Parameter parameter : operation.parameters()) {
      if (parameter.required() || fill == Fill.ALL) {
        add(draft, parameter);
      }
    }
    Credentials.add(operation, draft);
    if (example == null) {
      operation.requestBody().ifPresent(body -> add(draft, body));
    } else {
      addExample(draft, operation, example);
    }
    Responses responses = operation.responses();
    if (!responses.offered().isEmpty()) {
      draft.header("Accept", "*/*");
    }
    return draft.request();
  }

  private void add(RequestDraft draft, Parameter parameter) {
    for (int i = 0; i < MOST_TRIES; i++) {
      Sample sample = value(parameter, seed + i);
      if (sample instanceof Sample.Failed failed) {
        if (parameter.required()) {
          throw new CannotSample("the parameter '" + parameter.name() + "': " + failed);
        }
        return;
      }
      JsonNode value = writable(parameter, ((Sample.Made) sample).value(), i);
      if (ParameterWriter.isWritable(parameter, value)
          && draft.parameter(parameter, ParameterWriter.write(parameter, value))) {
        return;
      }
    }
    if (parameter.required()) {
      throw new CannotSample(
          "the parameter '" + parameter.name() + "': no value of it can be written down");
    }
  }

  // An object without what its style cannot write, or with a member where it would be nothing at
  // all, as far as the schema lets that be done.
  private static JsonNode writable(Parameter parameter, JsonNode value, int tries) {
    if (!(value instanceof ObjectNode object) || parameter.content().isPresent()) {
      return value;
    }
    ObjectNode flat = object.deepCopy();
    if (parameter.style() != Style.DEEP_OBJECT) {
      flat.removeIf(JsonNode::isContainerNode);
    }
    if (flat.isEmpty() && tries > 1) {
      flat.put(parameter.name() + "Key", "value");
    }
    return parameter.schema().accepts(flat, Direction.REQUEST) ? flat : value;
  }

  private Sample value(Parameter parameter, long from) {
    return from > seed
        ? fuller.sample(parameter.schema(), parameter.name(), from)
        : example(parameter.examples(), Optional.of(parameter.schema()))
            .<Sample>map(Sample.Made::new)
            .orElseGet(() -> sampler.sample(parameter.schema(), parameter.name(), from));
  }

  private Optional<JsonNode> fuller(Schema schema) {
    return fuller.sample(schema, seed) instanceof Sample.Made made
        ? Optional.of(made.value())
        : Optional.empty();
  }

  private static Optional<JsonNode> example(List<Example> examples, Optional<Schema> schema) {
    return examples.stream()
        .map(Example::value)
        .filter(value -> schema.map(it -> it.accepts(value, Direction.REQUEST)).orElse(true))
        .findFirst();
  }

  private static void addExample(RequestDraft draft, Operation operation, String name) {
    List<Content> contents = operation.requestBody().map(RequestBody::content).orElse(List.of());
    for (Content content : contents) {
      Optional<Example> found = content.example(name);
      if (found.isPresent()) {
        draft.body(content, found.get().value());
        return;
      }
    }
    List<String> names =
        contents.stream()
            .flatMap(content -> content.examples().stream().map(Example::name))
            .filter(one -> !one.isEmpty())
            .distinct()
            .toList();
    String known =
        names.isEmpty() ? "it has none with a name" : "it has " + String.join(", ", names);
    throw new CannotSample("the body: there is no example '" + name + "'; " + known);
  }

  private void add(RequestDraft draft, RequestBody body) {
    Optional<Content> content =
        body.content().stream().min(Comparator.comparing(one -> one.mediaType().isJson() ? 0 : 1));
    if (content.isPresent() && (body.required() || fill == Fill.ALL)) {
      add(draft, content.get(), body.required());
    }
  }

  private void add(RequestDraft draft, Content content, boolean required) {
    Optional<JsonNode> example = example(content.examples(), content.schema());
    if (example.isPresent()) {
      draft.body(content, example.get());
      return;
    }
    if (content.schema().isEmpty()) {
      draft.body(content, null);
      return;
    }
    Sample sample = sampler.sample(content.schema().get(), seed);
    if (sample instanceof Sample.Made made) {
      draft.body(content, made.value());
      if (required && draft.hasNoBody()) {
        fuller(content.schema().get()).ifPresent(value -> draft.body(content, value));
      }
    } else if (required) {
      throw new CannotSample("the body: " + sample);
    }
  }

  /** A request for which the contract yields no value. */
  public static final class CannotSample extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotSample(String message) {
      super(message);
    }
  }
}
