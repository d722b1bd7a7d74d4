package dev.understudy.examples;

/** Words in a row, cut to length. */
final class Prose {

  private static final int LONG = 60;

  private Prose() {}

  /** One or two words, or as many as it takes. */
  static String words(Draw draw, int least, int most) {
    if (most < 3) {
      return draw.letters(Math.max(least, Math.min(1, most)));
    }
    StringBuilder text = new StringBuilder(draw.pick(Words.ADJECTIVES));
    text.append(' ').append(draw.pick(Words.NOUNS));
    while (text.length() < least) {
      text.append(' ').append(draw.pick(Words.NOUNS));
    }
    return cut(text, draw, least, most);
  }

  /** A short sentence, or several. */
  static String sentence(Draw draw, int least, int most) {
    StringBuilder text = new StringBuilder();
    do {
      text.append(text.length() == 0 ? "" : " ");
      text.append(draw.pick(Words.OPENINGS)).append(' ').append(draw.pick(Words.ADJECTIVES));
      text.append(' ').append(draw.pick(Words.NOUNS)).append(' ').append(draw.pick(Words.ENDINGS));
    } while (text.length() < least);
    return text.length() > most && most < LONG
        ? words(draw, least, most)
        : cut(text, draw, least, most);
  }

  private static String cut(StringBuilder text, Draw draw, int least, int most) {
    if (text.length() > most) {
      int space = text.lastIndexOf(" ", most);
      text.setLength(space >= Math.max(1, least) ? space : most);
    }
    int last = text.length() - 1;
    if (text.charAt(last) == ' ') {
      text.setCharAt(last, (char) ('a' + draw.below(26)));
    }
    return text.toString();
  }
}
