package dev.understudy.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The lines around a place in a file, as they can be shown in a terminal: a part of a line that is
 * very long, tabs as blanks, and nothing that a terminal would obey.
 *
 * @param lines the line itself and its neighbours, as far as there are any
 * @param line the number of the line itself, counted from 1
 * @param caret the column below which the caret stands, counted from 0, in the text shown
 */
public record CodeFrame(List<Line> lines, int line, int caret) {
  private static final int WIDTH = 96;
  private static final int LEAD = 40;
  private static final String TAB = "    ";

  /**
   * A line of a file.
   *
   * @param number counted from 1
   * @param text what is shown of it
   */
  public record Line(int number, String text) {}

  public CodeFrame {
    lines = List.copyOf(lines);
  }

  /** The frame around a place; of lines that do not exist, nothing. */
  static CodeFrame of(SourceText text, Location at) {
    int from = Math.max(0, at.column() - 1 - LEAD);
    List<Line> lines = new ArrayList<>();
    for (int number = at.line() - 1; number <= at.line() + 1; number++) {
      int wanted = number;
      text.line(number).ifPresent(line -> lines.add(new Line(wanted, window(line, from))));
    }
    String before = text.line(at.line()).map(line -> upTo(line, from, at.column() - 1)).orElse("");
    return new CodeFrame(lines, at.line(), before.length());
  }

  private static String window(SourceText.Line line, int from) {
    int length = line.length();
    int to = Math.min(length, from + WIDTH);
    return (from > 0 && from < length ? "…" : "")
        + (from < to ? shown(line, from, to) : "")
        + (to < length ? "…" : "");
  }

  private static String upTo(SourceText.Line line, int from, int column) {
    int length = line.length();
    return (from > 0 ? "…" : "") + shown(line, Math.min(from, length), Math.min(column, length));
  }

  private static String shown(SourceText.Line line, int from, int to) {
    return line.part(from, to)
        .codePoints()
        .mapToObj(CodeFrame::shown)
        .collect(Collectors.joining());
  }

  // What would move the cursor, or turn the direction of writing, is shown as a sign of its own.
  private static String shown(int character) {
    if (character == '\t') {
      return TAB;
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          "\uFFFD";
      default -> Character.toString(character);
    };
  }

  /** As text of several lines, the last of which ends without a line break. */
  @Override
  public String toString() {
    int digits = lines.isEmpty() ? 1 : String.valueOf(lines.get(lines.size() - 1).number).length();
    List<String> rows = new ArrayList<>();
    for (Line one : lines) {
      String number = String.valueOf(one.number);
      String margin = " ".repeat(digits - number.length()) + number + " |";
      rows.add(((one.number == line ? "> " : "  ") + margin + " " + one.text).stripTrailing());
      if (one.number == line) {
        rows.add("  " + " ".repeat(digits) + " | " + " ".repeat(caret) + "^");
      }
    }
    return String.join("\n", rows);
  }
}
