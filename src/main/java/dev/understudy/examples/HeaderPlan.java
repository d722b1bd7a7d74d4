package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.contract.Parameter;
import dev.understudy.exchange.Call;
import dev.understudy.schema.Direction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values that one header field of an answer may have. */
final class HeaderPlan {
  // What HTTP itself says of the body and the connection is not for the contract to make up.
  private static final Set<String> OF_HTTP =
      Set.of(
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "date",
          "keep-alive",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private final Parameter header;
  private final boolean made;
  private final @Nullable String example;
  private final Samplers samplers;

  HeaderPlan(Parameter header, Samplers samplers) {
    this.header = header;
    this.made = !OF_HTTP.contains(header.name().toLowerCase(Locale.ROOT));
    this.samplers = samplers;
    this.example =
        header.examples().stream()
            .map(it -> it.value())
            .filter(value -> header.schema().accepts(value, Direction.RESPONSE))
            .findFirst()
            .map(this::text)
            .orElse(null);
  }

  /** Its value in an answer; none where it may stay away, or nothing can be made for it. */
  Optional<String> value(Asked asked) {
    if (!made) {
      return Optional.empty();
    }
    if (example != null) {
      return Optional.of(example);
    }
    if (!header.required() && asked.options().fill() == Fill.REQUIRED) {
      return Optional.empty();
    }
    Optional<String> methods = methods(asked.call());
    if (methods.isPresent()) {
      return methods;
    }
    long seed = Draw.mix(asked.seed(), header.name().hashCode());
    Sample sample = samplers.of(Fill.ALL).sample(header.schema(), header.name(), seed);
    return sample instanceof Sample.Made some ? Optional.of(text(some.value())) : Optional.empty();
  }

  // RFC 9110 §10.2.1: what Allow says is known, and needs no making up.
  private Optional<String> methods(Call call) {
    if (!header.name().equalsIgnoreCase("Allow")) {
      return Optional.empty();
    }
    return call.found()
        .map(found -> found.contract().methods(found.operation().template()))
        .filter(this::isAccepted)
        .map(methods -> String.join(", ", methods));
  }

  private boolean isAccepted(List<String> methods) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    methods.forEach(list::add);
    return header.schema().accepts(TextNode.valueOf(String.join(", ", methods)), Direction.RESPONSE)
        || header.schema().accepts(list, Direction.RESPONSE);
  }

  private String text(JsonNode value) {
    return ParameterWriter.write(header, value);
  }
}
