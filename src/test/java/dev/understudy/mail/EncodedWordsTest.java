package dev.understudy.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EncodedWordsTest {

  @Test
  void leavesShortPlainTextAsItIs() {
    assertThat(EncodedWords.of("You are invited to Acme")).isEqualTo("You are invited to Acme");
  }

  @Test
  void anyTextComesOutAsItWentInOnLinesOfMail() throws Exception {
    Random random = new Random(11);
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(200); i >= 0; i--) {
        int c = random.nextInt(random.nextBoolean() ? 0x7F : 0x1_F900);
        text.appendCodePoint(Character.isSurrogate((char) c) || c < ' ' ? 'x' : c);
      }

      String encoded = EncodedWords.of(text.toString());

      assertThat(MimeUtility.decodeText(MimeUtility.unfold(encoded))).isEqualTo(text.toString());
      assertThat(encoded).matches("[\\p{ASCII}&&[^\\r]]*");
      assertThat(encoded.lines()).allMatch(line -> line.length() <= 76);
    }
  }

  @Test
  void whatLooksEncodedIsEncoded() {
    assertThat(EncodedWords.of("=?utf-8?q?fake?=")).doesNotContain("fake");
  }
}
