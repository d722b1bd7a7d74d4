package dev.understudy.api;

import javax.annotation.processing.Generated;

/** Says that nobody has written an operation yet. */
@Generated("understudy")
public final class NotImplemented extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String operationId;

  public NotImplemented(String operationId) {
    super(operationId + " is not implemented", null, false, false);
    this.operationId = operationId;
  }

  public String operationId() {
    return operationId;
  }
}
