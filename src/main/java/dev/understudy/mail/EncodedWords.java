package dev.understudy.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Text in a header field (RFC 2047): as it is where it is short and plain, and otherwise as words
 * in Base64, each on a line of its own and none with half a character.
 */
final class EncodedWords {
  private static final int SHORT = 60;
  // RFC 2047 §2: a word has 75 characters, of which 12 are not its text
  private static final int BYTES = 45;

  private EncodedWords() {}

  static String of(String text) {
    boolean plain =
        text.length() <= SHORT
            && !text.contains("=?")
            && text.equals(text.strip())
            && text.chars().allMatch(c -> c >= ' ' && c < 0x7F);
    return plain ? text : String.join("\n ", words(text));
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int bytes = 0;
    for (int c : text.codePoints().toArray()) {
      String next = Character.toString(c);
      int more = next.getBytes(UTF_8).length;
      if (bytes + more > BYTES) {
        words.add(word(word));
        word.setLength(0);
        bytes = 0;
      }
      word.append(next);
      bytes += more;
    }
    words.add(word(word));
    return words;
  }

  private static String word(CharSequence text) {
    return "=?UTF-8?B?"
        + Base64.getEncoder().encodeToString(text.toString().getBytes(UTF_8))
        + "?=";
  }
}
