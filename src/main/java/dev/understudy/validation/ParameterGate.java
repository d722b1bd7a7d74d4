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
import java.util.EnumMap;
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
    Map<Parameter.In, Map<String, JsonNode>> values = new EnumMap<>(Parameter.In.class);
    for (Parameter parameter : operation.parameters()) {
      String text = sources.text(parameter);
      if (text == null) {
        missing(parameter, findings);
        continue;
      }
      JsonNode value = ParameterReader.read(parameter, text);
      check(parameter, value, findings);
      values
          .computeIfAbsent(parameter.in(), in -> new LinkedHashMap<>(4))
          .put(parameter.name(), value);
    }
    return new Input(
        values.getOrDefault(Parameter.In.PATH, Map.of()),
        values.getOrDefault(Parameter.In.QUERY, Map.of()),
        values.getOrDefault(Parameter.In.HEADER, Map.of()),
        values.getOrDefault(Parameter.In.COOKIE, Map.of()),
        body);
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
