package dev.understudy.examples;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;

/**
 * A request that keeps to the contract.
 *
 * @param method its HTTP method
 * @param path its path, percent-encoded, as the contract writes it: without the base of a server
 * @param query its query string, encoded; empty for none
 * @param headers its header fields, in order
 * @param body its body; empty for none
 */
public record SampleRequest(
    String method,
    String path,
    String query,
    List<Map.Entry<String, String>> headers,
    Buffer body) {

  public SampleRequest {
    headers = List.copyOf(headers);
  }

  /** Path and query together. */
  public String target() {
    return query.isEmpty() ? path : path + "?" + query;
  }
}
