package dev.understudy.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.Match;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Finding;
import dev.understudy.exchange.Input;
import dev.understudy.schema.Direction;
import dev.understudy.schema.Violation;
import io.netty.handler.codec.http.cookie.Cookie;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import io.vertx.core.http.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a call and finds everything in them that breaks the contract. */
final class ParameterGate {
  Input read(Call call, Operation operation, @Nullable JsonNode body, List<Finding> findings)
      throws RequestGate.Refused {
    if (operation.parameters().isEmpty()) {
      return new Input(Map.of(), Map.of(), Map.of(), Map.of(), body);
    }
    Sources sources = new Sources(call, operation);
    Values values = new Values();
    for (Parameter parameter : operation.parameters()) {
      String text = sources.text(parameter);
      if (text == null) {
        missing(parameter, findings);
        continue;
      }
      JsonNode value = ParameterReader.read(parameter, text);
      check(parameter, value, findings);
      values.put(parameter, value);
    }
    return new Input(values.path, values.query, values.header, values.cookie, body);
  }

  /** The values by place and name; most calls have one or none in a place. */
  private static final class Values {
    private Map<String, JsonNode> path = Map.of();
    private Map<String, JsonNode> query = Map.of();
    private Map<String, JsonNode> header = Map.of();
    private Map<String, JsonNode> cookie = Map.of();

    void put(Parameter parameter, JsonNode value) {
      switch (parameter.in()) {
        case PATH -> path = with(path, parameter.name(), value);
        case QUERY -> query = with(query, parameter.name(), value);
        case HEADER -> header = with(header, parameter.name(), value);
        case COOKIE -> cookie = with(cookie, parameter.name(), value);
      }
    }

    private static Map<String, JsonNode> with(
        Map<String, JsonNode> known, String name, JsonNode value) {
      if (known.isEmpty()) {
        return Map.of(name, value);
      }
      Map<String, JsonNode> more = new LinkedHashMap<>(known);
      more.put(name, value);
      return more;
    }
  }

  /** The texts of a call's parameters, the query and the cookies taken apart once at most. */
  private static final class Sources {
    private final Call call;
    private final Operation operation;
    private @Nullable Map<String, String> query;
    private @Nullable Map<String, String> cookies;

    Sources(Call call, Operation operation) {
      this.call = call;
      this.operation = operation;
    }

    @Nullable String text(Parameter parameter) throws RequestGate.Refused {
      return switch (parameter.in()) {
        case PATH -> pathValue(parameter.name());
        case QUERY -> queryValue(parameter.name());
        case HEADER -> call.headers().get(parameter.name());
        case COOKIE -> cookie(parameter.name());
      };
    }

    private @Nullable String pathValue(String name) {
      int at = operation.pathNames().indexOf(name);
      return at < 0 ? null : ((Match.Found) call.match()).pathValues().get(at);
    }

    private @Nullable String queryValue(String name) throws RequestGate.Refused {
      if (query == null) {
        query = call.query() == null ? Map.of() : QueryReader.read(call.query());
      }
      return query.get(name);
    }

    private @Nullable String cookie(String name) {
      if (cookies == null) {
        cookies = new LinkedHashMap<>();
        String field = call.headers().get(HttpHeaders.COOKIE);
        if (field != null) {
          for (Cookie cookie : ServerCookieDecoder.STRICT.decode(field)) {
            cookies.putIfAbsent(cookie.name(), cookie.value());
          }
        }
      }
      return cookies.get(name);
    }
  }

  private static void missing(Parameter parameter, List<Finding> findings) {
    if (parameter.required()) {
      findings.add(
          new Finding(
              in(parameter), "/" + parameter.name(), "required", "is required but missing"));
    }
  }

  private static void check(Parameter parameter, JsonNode value, List<Finding> findings) {
    if (parameter.schema().accepts(value, Direction.REQUEST)) {
      return;
    }
    for (Violation found : parameter.schema().violations(value, Direction.REQUEST)) {
      String pointer = "/" + parameter.name() + found.pointer();
      findings.add(new Finding(in(parameter), pointer, found.keyword(), found.detail()));
    }
  }

  private static Finding.In in(Parameter parameter) {
    return Finding.In.valueOf(parameter.in().name());
  }
}
