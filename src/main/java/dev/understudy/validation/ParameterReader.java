package dev.understudy.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.MediaType;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Shape;
import dev.understudy.contract.Style;
import dev.understudy.exchange.Finding;
import dev.understudy.schema.Direction;
import dev.understudy.schema.Pointers;
import dev.understudy.schema.Schema;
import dev.understudy.schema.Violation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one parameter of an operation; how is decided once, from its place, style and schema. */
final class ParameterReader {
  private static final JsonText JSON = new JsonText();
  private static final List<Reading> OTHERS = List.of(Reading.TEXTUAL, Reading.LISTED);

  private final Parameter parameter;
  private final Finding.In in;
  private final String pointer;
  private final Source source;

  /** Where the value is and how it is written there. */
  @FunctionalInterface
  private interface Source {
    @Nullable JsonNode read(CallTexts texts, Reading reading) throws Misread, Refused;
  }

  private ParameterReader(Parameter parameter, Source source) {
    this.parameter = parameter;
    this.in = Finding.In.valueOf(parameter.in().name());
    this.pointer = Pointers.join("", parameter.name());
    this.source = source;
  }

  /**
   * The reader of a parameter.
   *
   * @param others the names of the other parameters of the same place
   */
  static ParameterReader of(Operation operation, Parameter parameter, Set<String> others) {
    return new ParameterReader(
        parameter,
        switch (parameter.in()) {
          case PATH -> path(parameter, operation.pathNames().indexOf(parameter.name()));
          case QUERY -> query(parameter, others);
          case HEADER -> header(parameter);
          case COOKIE -> cookie(parameter, others);
        });
  }

  Parameter parameter() {
    return parameter;
  }

  private static Source path(Parameter parameter, int place) {
    if (place < 0) {
      return (texts, reading) -> null;
    }
    Shape shape = parameter.shape();
    if (parameter.content().isPresent()) {
      MediaType type = parameter.content().get();
      return (texts, reading) -> JSON.read(type, shape, texts.path(place), reading);
    }
    if (shape.isScalar() && parameter.style() == Style.SIMPLE) {
      return (texts, reading) -> Scalars.read(shape, texts.path(place), reading);
    }
    return (texts, reading) -> {
      String raw = texts.rawPath(place);
      return raw == null
          ? StyledText.read(parameter, texts.path(place), Assembly.Decoder.NONE, reading)
          : StyledText.read(parameter, raw, ParameterReader::decoded, reading);
    };
  }

  private static String decoded(String raw) throws Refused {
    return Percent.decode(raw, false, "path parameter", "");
  }

  private static Source query(Parameter parameter, Set<String> others) {
    PairsReader reader = PairsReader.of(parameter, others);
    if (parameter.content().isPresent()) {
      MediaType type = parameter.content().get();
      return (texts, reading) -> content(type, reader, texts.query(), reading);
    }
    return (texts, reading) -> reader.read(texts.query(), reading);
  }

  private static Source cookie(Parameter parameter, Set<String> others) {
    PairsReader reader = PairsReader.of(parameter, others);
    if (parameter.content().isPresent()) {
      MediaType type = parameter.content().get();
      return (texts, reading) -> content(type, reader, texts.cookies(), reading);
    }
    boolean spread = parameter.explode() && !parameter.shape().isScalar();
    return (texts, reading) ->
        reader.read(spread ? texts.cookies().exploded() : texts.cookies(), reading);
  }

  private static @Nullable JsonNode content(
      MediaType type, PairsReader reader, Pairs pairs, Reading reading) throws Misread, Refused {
    String text = reader.text(pairs);
    return text == null ? null : JSON.read(type, reader.shape(), text, reading);
  }

  private static Source header(Parameter parameter) {
    return (texts, reading) -> HeaderText.read(parameter, texts.headers(parameter.name()), reading);
  }

  /** The value, where there is one; everything that is wrong with it is among the findings. */
  @Nullable JsonNode read(CallTexts texts, Judgement judgement) throws Refused {
    try {
      JsonNode value = source.read(texts, Reading.TYPED);
      if (value != null) {
        return checked(value, texts, judgement);
      }
      if (parameter.required()) {
        judgement.findings().add(new Finding(in, pointer, "required", "is required but missing"));
      }
    } catch (Misread e) {
      judgement.findings().add(new Finding(in, pointer + e.pointer(), e.keyword(), e.sentence()));
    }
    return null;
  }

  private JsonNode checked(JsonNode value, CallTexts texts, Judgement judgement)
      throws Misread, Refused {
    Schema schema = parameter.schema();
    if (schema.accepts(value, Direction.REQUEST)
        || (parameter.allowEmptyValue() && isEmpty(value))) {
      return value;
    }
    if (!parameter.shape().isText() && parameter.content().isEmpty()) {
      for (Reading reading : OTHERS) {
        JsonNode other = source.read(texts, reading);
        if (other != null && schema.accepts(other, Direction.REQUEST)) {
          return other;
        }
      }
    }
    for (Violation found : schema.violations(value, Direction.REQUEST)) {
      judgement
          .findings()
          .add(new Finding(in, pointer + found.pointer(), found.keyword(), found.detail()));
    }
    return value;
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isContainerNode()
        ? value.isEmpty() || (value.size() == 1 && value.path(0).asText("-").isEmpty())
        : value.asText().isEmpty() || value.isNull();
  }
}
