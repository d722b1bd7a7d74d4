package dev.understudy.api;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.TextNode;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.Generated;

/** An answer as it came, before it is read as the contract declares it. */
@Generated("understudy")
public final class ApiAnswer {

  private static final ObjectReader TREES =
      new ObjectMapper()
          .reader()
          .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s\";]+)", Pattern.CASE_INSENSITIVE);

  private final String operationId;
  private final boolean toHead;
  private final int status;
  private final HttpHeaders headers;
  private final byte[] content;

  private ApiAnswer(String operationId, HttpResponse<byte[]> response) {
    this.operationId = operationId;
    this.toHead = response.request().method().equals("HEAD");
    this.status = response.statusCode();
    this.headers = response.headers();
    this.content = response.body();
  }

  static ApiAnswer of(String operationId, HttpResponse<byte[]> response) {
    return new ApiAnswer(operationId, response);
  }

  String operationId() {
    return operationId;
  }

  public int status() {
    return status;
  }

  /** The field Content-Type; empty if there is none. */
  String contentType() {
    return headers.firstValue("Content-Type").orElse("");
  }

  /** Whether the media type is that one, or in that range. */
  boolean isOf(String mediaType) {
    String declared = essence(mediaType);
    String found = essence(contentType());
    if (declared.equals("*/*")) {
      return !found.isEmpty();
    }
    return declared.endsWith("/*")
        ? found.startsWith(declared.substring(0, declared.length() - 1))
        : found.equals(declared);
  }

  /** Answers to HEAD, and 204 and 304, have no content (RFC 9110 §6.4.1). */
  boolean hasContent() {
    return !toHead && status != 204 && status != 304;
  }

  public <T> T body(Function<JsonNode, T> reader) {
    if (!hasContent()) {
      return null;
    }
    return reader.apply(isJson(contentType()) ? tree(content) : new TextNode(text()));
  }

  public Buffer bytes() {
    return hasContent() ? Buffer.buffer(content) : null;
  }

  /** A header, or null: the text itself where the reader takes it, or what it says as JSON. */
  public <T> T header(String name, Function<JsonNode, T> reader) {
    String text = headers.firstValue(name).map(String::strip).orElse(null);
    return text == null ? null : scalar(text, reader);
  }

  public <T> List<T> headerList(String name, Function<JsonNode, T> reader) {
    List<String> lines = headers.allValues(name);
    if (lines.isEmpty()) {
      return null;
    }
    String[] items = String.join(",", lines).split(",");
    return Arrays.stream(items).map(item -> scalar(item.strip(), reader)).toList();
  }

  /** The content as text, by its charset. */
  String text() {
    Matcher named = CHARSET.matcher(contentType());
    return new String(content, named.find() ? charset(named.group(1)) : StandardCharsets.UTF_8);
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }

  static boolean isJson(String mediaType) {
    String essence = essence(mediaType);
    return essence.endsWith("/json") || essence.endsWith("+json");
  }

  private static String essence(String mediaType) {
    return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static <T> T scalar(String text, Function<JsonNode, T> reader) {
    try {
      return reader.apply(new TextNode(text));
    } catch (IllegalArgumentException e) {
      return reader.apply(tree(text.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static JsonNode tree(byte[] json) {
    try {
      JsonNode tree = TREES.readTree(json);
      if (tree.isMissingNode()) {
        throw new IllegalArgumentException("there is no JSON");
      }
      return tree;
    } catch (IOException e) {
      throw new IllegalArgumentException("it is not JSON: " + e.getMessage(), e);
    }
  }
}
