package dev.understudy.validation;

import dev.understudy.contract.Style;
import java.util.ArrayList;
import java.util.List;

/** What stands between the items of a value that is written in one piece. */
enum Delimiter {
  COMMA(","),
  DOT("."),
  SEMICOLON(";"),
  SPACE("%20", "+", " "),
  PIPE("|", "%7C", "%7c");

  private final List<String> spellings;

  Delimiter(String... spellings) {
    this.spellings = List.of(spellings);
  }

  /** That of a value in one piece (OpenAPI 3.1.1 §4.8.12.4). */
  static Delimiter of(Style style) {
    return switch (style) {
      case SPACE_DELIMITED -> SPACE;
      case PIPE_DELIMITED -> PIPE;
      case SIMPLE, LABEL, MATRIX, FORM, DEEP_OBJECT -> COMMA;
    };
  }

  /** The items, still encoded: what is an escape of it is no delimiter but data. */
  List<String> split(String raw) {
    List<String> items = new ArrayList<>();
    int start = 0;
    int at = 0;
    while (at < raw.length()) {
      int length = lengthAt(raw, at);
      if (length > 0) {
        items.add(raw.substring(start, at));
        start = at + length;
      }
      at += Math.max(1, length);
    }
    items.add(raw.substring(start));
    return items;
  }

  private int lengthAt(String raw, int at) {
    for (int i = 0; i < spellings.size(); i++) {
      if (raw.startsWith(spellings.get(i), at)) {
        return spellings.get(i).length();
      }
    }
    return 0;
  }
}
