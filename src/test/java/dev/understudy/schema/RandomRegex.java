package dev.understudy.schema;

import java.util.List;
import java.util.Random;

/** Makes up expressions, texts that match a given one, and texts that nearly do. */
final class RandomRegex {

  private static final List<String> ATOMS =
      List.of(
          "a",
          "b",
          "c",
          "-",
          "0",
          "é",
          "😀",
          ".",
          "\\d",
          "\\D",
          "\\w",
          "\\W",
          "\\s",
          "\\S",
          "[ab]",
          "[^a]",
          "[a-c0-9]",
          "[^\\d😀]",
          "[é-😀]",
          "[\\s-]",
          "[]",
          "[^]",
          "\\u{1F600}",
          "\\n");
  private static final List<String> REPEATS =
      List.of("*", "+", "?", "*?", "+?", "??", "{2}", "{0,2}", "{1,3}?", "{2,}", "{0}", "{0,}");
  private static final List<String> CHARACTERS =
      List.of("a", "b", "c", "-", "0", "7", "_", "é", "😀", "😁", "\n", " ", "\u2028", "Z", "\0");

  private final Random random;

  RandomRegex(long seed) {
    random = new Random(seed);
  }

  /** Syntax of {@code depth} levels of groups at most. */
  String expression(int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      int kind = random.nextInt(12);
      if (kind == 0) {
        text.append('^');
      } else if (kind == 1) {
        text.append('$');
      } else if (kind == 2) {
        text.append('|');
      } else {
        text.append(kind < 6 && depth > 0 ? group(depth) : pick(ATOMS));
        text.append(random.nextInt(3) == 0 ? pick(REPEATS) : "");
      }
    }
    return text.toString();
  }

  private String group(int depth) {
    return (random.nextBoolean() ? "(" : "(?:") + expression(depth - 1) + ")";
  }

  /** What the expression takes, were it not for its anchors. */
  String matching(RegexTree tree) {
    if (tree instanceof RegexTree.Chars chars) {
      return oneOf(chars.points());
    }
    if (tree instanceof RegexTree.Choice choice) {
      return matching(choice.branches().get(random.nextInt(choice.branches().size())));
    }
    StringBuilder text = new StringBuilder();
    if (tree instanceof RegexTree.Sequence sequence) {
      sequence.items().forEach(item -> text.append(matching(item)));
    } else if (tree instanceof RegexTree.Repeat repeat) {
      int spare = Math.min(3, repeat.most() - repeat.least());
      for (int i = repeat.least() + random.nextInt(spare + 1); i > 0; i--) {
        text.append(matching(repeat.item()));
      }
    }
    return text.toString();
  }

  private String oneOf(CodePoints points) {
    List<String> known =
        CHARACTERS.stream().filter(it -> points.contains(it.codePointAt(0))).toList();
    int[] firsts = points.edges().filter(points::contains).toArray();
    if (firsts.length == 0) {
      return "";
    }
    boolean familiar = !known.isEmpty() && random.nextInt(4) > 0;
    return familiar ? pick(known) : Character.toString(firsts[random.nextInt(firsts.length)]);
  }

  /** The text with a character or two more, fewer or changed; sometimes as it was. */
  String near(String text) {
    StringBuilder near = new StringBuilder(text);
    for (int i = random.nextInt(3); i > 0; i--) {
      int points = near.codePointCount(0, near.length());
      int from = near.offsetByCodePoints(0, random.nextInt(points + 1));
      boolean inserts = from == near.length() || random.nextInt(3) == 0;
      int to = inserts ? from : near.offsetByCodePoints(from, 1);
      near.replace(from, to, random.nextInt(3) == 0 ? "" : pick(CHARACTERS));
    }
    return near.toString();
  }

  private String pick(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
