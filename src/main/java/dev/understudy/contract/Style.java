package dev.understudy.contract;

import java.util.Optional;

/** How a parameter's value is written down (OpenAPI 3.1.1 §4.8.12.3). */
public enum Style {
  SIMPLE("simple"),
  LABEL("label"),
  MATRIX("matrix"),
  FORM("form"),
  SPACE_DELIMITED("spaceDelimited"),
  PIPE_DELIMITED("pipeDelimited"),
  DEEP_OBJECT("deepObject");

  private final String text;

  Style(String text) {
    this.text = text;
  }

  /** As a contract spells it. */
  public String text() {
    return text;
  }

  /** The style of that name. */
  public static Optional<Style> of(String text) {
    for (Style style : values()) {
      if (style.text.equals(text)) {
        return Optional.of(style);
      }
    }
    return Optional.empty();
  }
}
