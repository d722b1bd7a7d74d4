package dev.understudy.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.exchange.Undelivered;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:9/x",
        "http://127.8.9.1",
        "http://localhost:9/",
        "HTTP://LOCALHOST/",
        "https://[::1]:9/",
        "http://[0:0:0:0:0:0:0:1]/",
        "http://[::ffff:127.0.0.1]/"
      })
  void sendsToThisMachine(String url) {
    assertThat(Target.of(url, Set.of()).addresses())
        .isNotEmpty()
        .allMatch(address -> address.isLoopbackAddress());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://192.0.2.1/",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest",
        "http://0.0.0.0:9/",
        "http://[::]:9/",
        "http://[::ffff:192.0.2.1]/",
        "http://[::ffff:c000:201]/",
        "http://[2001:db8::1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[::127.0.0.1]/",
        "http://[fe80::1]/"
      })
  void sendsNothingToAnotherMachine(String url) {
    assertThatThrownBy(() -> Target.of(url, Set.of()).addresses())
        .isInstanceOfSatisfying(
            Undelivered.class,
            refused -> assertThat(refused.why()).isEqualTo(Undelivered.Why.FORBIDDEN))
        .hasMessageStartingWith("nothing is sent to ");
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1@evil.example/, has a user before its host",
    "http://user:secret@127.0.0.1/, has a user before its host",
    "http://2130706433/, has no host that can be read",
    "http://0x7f000001/, has no host that can be read",
    "http://0177.0.0.1/, has no host that can be read",
    "http://127.1/, has no host that can be read",
    "http://evil_example/, has no host that can be read",
    "http:///x, has no host that can be read",
    "http://127.0.0.1\\@evil.example/, is not a URL",
    "ftp://127.0.0.1/, is not an http or https URL",
    "file:///etc/passwd, is not an http or https URL",
    "127.0.0.1/x, is not an http or https URL",
    "http:127.0.0.1, has no host that can be read",
    "http://127.0.0.1:0/, has a port that is not between 1 and 65535",
    "http://127.0.0.1:65536/, has a port that is not between 1 and 65535"
  })
  void refusesAUrlThatDoesNotSayPlainlyWhereItLeads(String url, String why) {
    assertThatThrownBy(() -> Target.of(url, Set.of("evil.example")).addresses())
        .isInstanceOf(Undelivered.class)
        .hasMessageContaining(why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1.evil.invalid/", "http://localhost.evil.invalid/"})
  void isNotMisledByWhatLooksLikeThisMachine(String url) {
    assertThatThrownBy(() -> Target.of(url, Set.of()).addresses()).isInstanceOf(Undelivered.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://192.0.2.1:9/", "http://[2001:DB8::1]/"})
  void sendsToAHostThatWasNamed(String url) {
    assertThat(Target.of(url, Set.of("192.0.2.1", "2001:db8::1")).addresses()).hasSize(1);
  }
}
