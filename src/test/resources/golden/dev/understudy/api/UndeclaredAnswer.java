package dev.understudy.api;

import javax.annotation.processing.Generated;

/** Says that an answer came which the contract does not declare. */
@Generated("understudy")
public final class UndeclaredAnswer extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 500;

  private final int status;
  private final String body;

  UndeclaredAnswer(ApiAnswer answer, String why, Throwable cause) {
    super(message(answer, why), cause);
    this.status = answer.status();
    this.body = start(answer.text());
  }

  public int status() {
    return status;
  }

  /** The first 500 characters of the body. */
  public String body() {
    return body;
  }

  private static String message(ApiAnswer answer, String why) {
    String type = answer.contentType().isEmpty() ? "" : " " + answer.contentType();
    String came = answer.operationId() + " answered " + answer.status() + type;
    return came + ": " + why + ". It began: " + start(answer.text());
  }

  private static String start(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN);
  }
}
