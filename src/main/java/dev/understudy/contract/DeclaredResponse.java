package dev.understudy.contract;

import java.util.List;

/**
 * One answer that an operation may give.
 *
 * @param status the contract's key: {@code 200}, {@code 4XX} or {@code default}
 * @param headers the header fields that it has
 * @param content its body by media type, in the contract's order; none means no body
 */
public record DeclaredResponse(String status, List<Parameter> headers, List<Content> content) {

  public DeclaredResponse {
    headers = List.copyOf(headers);
    content = List.copyOf(content);
  }

  DeclaredResponse withStatus(String key) {
    return key.equals(status) ? this : new DeclaredResponse(key, headers, content);
  }

  /** Whether this is an answer of success. */
  public boolean isSuccess() {
    return status.startsWith("2");
  }
}
