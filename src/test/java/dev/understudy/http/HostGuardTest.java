package dev.understudy.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.Problem;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostGuardTest {
  private final HostGuard guard = new HostGuard(Set.of("API.example", "[fd00::1]"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "localhost:4010",
        "LOCALHOST:4010",
        "app.localhost",
        "127.0.0.1",
        "127.0.0.1:4010",
        "127.255.255.254",
        "[::1]",
        "[::1]:4010",
        "api.example",
        "Api.Example:80",
        "[FD00::1]:80"
      })
  void letsInWhatIsAddressedToThisMachineOrToANamedHost(String host) {
    assertThat(guard.check(List.of(host))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "evillocalhost",
        "localhost.",
        "api.example.",
        "sub.api.example",
        "127.0.0.1.nip.io",
        "127.0.0.1.",
        "128.0.0.1",
        "127.0.0.256",
        "127.0.0.01",
        "127.1",
        "0177.0.0.1",
        "0x7f.0.0.1",
        "0x7f000001",
        "2130706433",
        "0.0.0.0",
        "192.168.0.1",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[fe80::1]",
        "null"
      })
  void refusesAnotherHostAsMisdirected(String host) {
    assertThat(guard.check(List.of(host))).map(Problem::status).contains(421);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ":80",
        "local host",
        "localhost/",
        "localhost:",
        "localhost:x",
        "localhost:123456",
        "user@localhost",
        "localhost,evil.example",
        "[::1",
        "::1",
        "[fe80::1%25lo]",
        "[fe80::1%lo]",
        "löcalhost",
        "localhost\t",
        "http://localhost",
        "localhost#",
        "[localhost]"
      })
  void refusesWhatIsNoHostAsMalformed(String host) {
    assertThat(guard.check(List.of(host))).map(Problem::status).contains(400);
  }

  @Test
  void saysHowToAllowAHost() {
    assertThat(guard.check(List.of("Evil.example:80")))
        .map(Problem::detail)
        .contains(
            "the host 'evil.example' is not served here;"
                + " to allow it, start with --allow-host evil.example");
  }

  @Test
  void refusesNoHostAndTwo() {
    assertThat(guard.check(List.of()))
        .map(Problem::detail)
        .contains("no Host header came; send one (RFC 9112 §3.2)");
    assertThat(guard.check(List.of("localhost", "localhost")))
        .map(Problem::detail)
        .contains("2 Host headers came; send one (RFC 9112 §3.2)");
  }

  @Test
  void refusesABadHostAfterAGoodOne() {
    assertThat(guard.check(List.of("localhost:1"))).isEmpty();
    assertThat(guard.check(List.of("evil.example"))).isPresent();
    assertThat(guard.check(List.of("localhost:1"))).isEmpty();
    assertThat(guard.check(List.of("evil.example"))).isPresent();
  }
}
