package dev.understudy.contract;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown within the loader where a part of a document cannot be read; never leaves it. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Draft> drafts;

  Refused(List<Draft> drafts) {
    super(null, null, false, false); // thrown often in a broken document, and never shown
    this.drafts = List.copyOf(drafts);
  }

  List<Draft> drafts() {
    return drafts;
  }

  @Override
  public String getMessage() {
    return drafts.stream().map(Draft::message).collect(Collectors.joining("\n"));
  }
}
