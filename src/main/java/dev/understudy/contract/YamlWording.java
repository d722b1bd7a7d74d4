package dev.understudy.contract;

import java.util.Locale;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/** What the YAML engine found wrong, in words for whoever wrote the file. */
final class YamlWording {
  private YamlWording() {}

  static String of(MarkedYamlEngineException e) {
    String context = e.getContext() == null ? "" : " " + e.getContext();
    String problem = String.valueOf(e.getProblem());
    int advice = problem.indexOf(" (Do not use ");
    if (advice >= 0) {
      problem =
          problem.contains("TAB")
              ? "a tab cannot indent; use spaces"
              : problem.substring(0, advice).replaceAll("\\.$", "; put it in quotes");
      context = "";
    }
    return "is not YAML: " + problem.replaceAll("\\s+", " ") + context;
  }

  // The engine knows the place of such a character in the whole text only.
  static Fault unprintable(String name, String text, ReaderException e) {
    String before = text.substring(0, text.offsetByCodePoints(0, e.getPosition()));
    int lineStart = before.lastIndexOf('\n') + 1;
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int column = before.codePointCount(lineStart, before.length()) + 1;
    String character = String.format(Locale.ROOT, "U+%04X", e.getCodePoint());
    return new Fault(
        new Location(name, line, column),
        "is not YAML: the character " + character + " may not stand in it; write it as an escape");
  }
}
