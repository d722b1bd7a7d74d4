package dev.understudy.contract;

import java.util.List;

/**
 * Requests that go the other way, from the server to somebody who waits for them: a callback of an
 * operation, or a webhook.
 *
 * @param name its name in the contract
 * @param expression where they go: a URL with runtime expressions (OpenAPI 3.1.1 §4.8.20.4); empty
 *     for a webhook, which is told by other means
 * @param operations what is sent, and what may be answered
 */
public record Callback(String name, String expression, List<Operation> operations) {

  public Callback {
    operations = List.copyOf(operations);
  }
}
