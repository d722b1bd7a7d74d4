package dev.understudy.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.schema.TextPattern.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPatternTest {

  @ParameterizedTest
  @CsvSource({
    "'^[a-z0-9]+(-[a-z0-9]+)*$', 'acme-42', 'acme-'",
    "'^(?!admin$)[a-z]+$', 'admins', 'admin'",
    "'(?<=a+)b', 'xaab', 'xb'",
    "'^(a|b)\\1$', 'aa', 'ab'",
    "'^(?<q>.)x\\k<q>$', 'axa', 'axb'",
    "'^\\bfoo\\b$', 'foo', 'food'",
    "'^\\u0041\\x42\\u{43}$', 'ABC', 'abc'",
    "'^[\\w.-]+$', 'a.b-c_', 'a b'",
    "'^[^\\s&&]+$', 'ab', 'a&b'",
    "'^[[a]$', '[', ']'",
    "'^\\p{Lu}\\P{L}$', 'A1', 'AB'",
    "'^\\p{Script=Greek}+$', 'αβγ', 'abc'",
    "'^a{2,3}$', 'aaa', 'aaaa'",
    "'^a{1500}?$|^x$', 'x', 'a'",
    "'^{a}$', '{a}', 'a'",
    "'^(?i)abc$', 'ABC', 'abd'",
    "'\\Aabc\\Z', 'abc', 'xabc'",
    "'^[]a]', 'never', 'a'",
  })
  void meansWhatEcmaScriptSays(String pattern, String matching, String other) {
    TextPattern compiled = TextPattern.compile(pattern).orElseThrow();

    if (!matching.equals("never")) {
      assertThat(compiled.find(matching)).isEqualTo(Outcome.FOUND);
    }
    assertThat(compiled.find(other)).isEqualTo(Outcome.ABSENT);
  }

  @Test
  void goesToTheFastestEngineThatKnowsIt() {
    assertThat(TextPattern.compile("^(a+)+\\d?[^x]*.$").orElseThrow())
        .isInstanceOf(TextPattern.Automatic.class);
    assertThat(TextPattern.compile("\\bfoo\\b").orElseThrow())
        .isInstanceOf(TextPattern.Linear.class);
    assertThat(TextPattern.compile("^\\p{L}+$").orElseThrow())
        .isInstanceOf(TextPattern.Linear.class);
    assertThat(TextPattern.compile("^(a{40}){40}$").orElseThrow())
        .isInstanceOf(TextPattern.Linear.class);
    assertThat(TextPattern.compile("^(?=a)").orElseThrow())
        .isInstanceOf(TextPattern.Backtracking.class);
    assertThat(TextPattern.compile("((a{100}){100}){100}").orElseThrow())
        .isInstanceOf(TextPattern.Backtracking.class);
  }

  @Test
  void knowsTheSetsOfEcmaScript() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      boolean space = Character.getType(c) == Character.SPACE_SEPARATOR;
      boolean lineEnd = "\n\r\u2028\u2029".indexOf(c) >= 0;
      boolean word = c < 128 && (Character.isLetterOrDigit(c) || c == '_');

      assertThat(RegexClass.SPACES.contains(c))
          .isEqualTo(space || lineEnd || "\t\u000b\f\ufeff".indexOf(c) >= 0);
      assertThat(RegexClass.LINE_ENDS.contains(c)).isEqualTo(lineEnd);
      assertThat(RegexClass.WORDS.contains(c)).isEqualTo(word);
      assertThat(RegexClass.DIGITS.contains(c)).isEqualTo(c >= '0' && c <= '9');
    }
  }

  @Test
  void knowsWhatIsNoExpressionAtAll() {
    assertThat(TextPattern.compile("(")).isEmpty();
    assertThat(TextPattern.compile("a**")).isEmpty();
  }
}
