package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.Content;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request in the making. */
final class RequestDraft {
  private final Operation operation;
  private final List<String> query = new ArrayList<>();
  private final List<String> cookies = new ArrayList<>();
  private final List<Map.Entry<String, String>> headers = new ArrayList<>();
  private String path;
  private Buffer body = Buffer.buffer();

  RequestDraft(Operation operation) {
    this.operation = operation;
    // A query that the contract writes into a path is sent as one; a fragment never is.
    int end = operation.template().indexOf('?');
    String whole = end < 0 ? operation.template() : operation.template().substring(0, end);
    if (end >= 0) {
      query.add(operation.template().substring(end + 1));
    }
    this.path = literal(whole);
  }

  private static String literal(String template) {
    StringBuilder path = new StringBuilder();
    template
        .codePoints()
        .forEach(
            c ->
                path.append(
                    c > ' ' && c < 127 && c != '#'
                        ? Character.toString(c)
                        : ParameterWriter.encoded(Character.toString(c))));
    return path.toString();
  }

  /** Puts a parameter where it belongs; false where its text is none that can stand there. */
  boolean parameter(Parameter parameter, String text) {
    switch (parameter.in()) {
      case PATH -> {
        if (text.isEmpty() || text.equals(".") || text.equals("..")) {
          return false;
        }
        path = path.replace(literal("{" + parameter.name() + "}"), text);
      }
      case QUERY -> {
        if (text.isEmpty()) {
          return !parameter.required();
        }
        query.add(text);
      }
      case HEADER -> {
        if (!isFieldValue(text)) {
          return false;
        }
        header(parameter.name(), text);
      }
      case COOKIE -> cookies.add(text);
    }
    return true;
  }

  private static boolean isFieldValue(String text) {
    return text.equals(text.strip()) && text.chars().allMatch(c -> c >= ' ' && c < 127);
  }

  void query(String pair) {
    query.add(pair);
  }

  void header(String name, String value) {
    headers.add(Map.entry(name, value));
  }

  void cookie(String pair) {
    cookies.add(pair);
  }

  void body(Content content, @Nullable JsonNode value) {
    RequestBodyWriter.Written written = RequestBodyWriter.write(content, value);
    headers.removeIf(header -> header.getKey().equals("Content-Type"));
    header("Content-Type", written.type());
    body = written.bytes();
  }

  boolean hasNoBody() {
    return body.length() == 0;
  }

  SampleRequest request() {
    // What the contract forgot to declare has a value all the same.
    path = path.replaceAll("\\{[^{}/]*}", "1");
    if (!cookies.isEmpty()) {
      header("Cookie", String.join("; ", cookies));
    }
    return new SampleRequest(operation.method(), path, String.join("&", query), headers, body);
  }
}
