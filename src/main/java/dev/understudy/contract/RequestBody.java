package dev.understudy.contract;

import java.util.List;

/**
 * The body that an operation takes.
 *
 * @param required whether a call must have one
 * @param content what it may be, by media type, in the contract's order
 */
public record RequestBody(boolean required, List<Content> content) {

  public RequestBody {
    content = List.copyOf(content);
  }
}
