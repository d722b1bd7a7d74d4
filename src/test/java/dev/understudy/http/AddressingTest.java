package dev.understudy.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a request may ask for, of whom, and in which version: rows H08 to H11 of the hostile inputs.
 */
class AddressingTest {
  private static final String SMUGGLED = "GET /smuggled HTTP/1.1\r\n" + Lab.HOST + "\r\n";
  private static Lab lab;

  @BeforeAll
  static void open() {
    lab = Lab.open(Limits.DEFAULT);
  }

  @AfterAll
  static void close() {
    lab.close();
  }

  @AfterEach
  void nothingSmuggledWasRoutedAndTheNextIsServed() {
    assertThat(lab.routed()).doesNotContain("GET /smuggled");
    lab.isUnharmed();
  }

  private static void refuses(String attack, int status) {
    lab.refuses(attack, SMUGGLED, status);
  }

  private static String get(String fields) {
    return "GET /thing HTTP/1.1\r\n" + Lab.HOST + fields + "\r\n";
  }

  @Test
  void refusesAnotherVersionOfHttp() {
    refuses("GET /thing HTTP/9.9\r\n" + Lab.HOST + "\r\n", 505);
    refuses("GET /thing HTTP/1.2\r\n" + Lab.HOST + "\r\n", 505);
  }

  @Test
  void refusesHttp2InClearText() {
    refuses("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505);
  }

  @Test
  void answersAnUpgradeToHttp2InHttp1() {
    try (RawClient client = lab.connect()) {
      client.send(
          get(
              "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n"));

      RawClient.Answer answer = client.answer();
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.headers()).doesNotContainKey("Upgrade");
    }
  }

  @Test
  void refusesWebSockets() {
    try (RawClient client = lab.connect()) {
      client.send(
          get(
              "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                  + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"));

      assertThat(client.answer().status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "127.0.0.1.nip.io",
        "0.0.0.0",
        "2130706433",
        "0177.0.0.1",
        "localhost.",
        "LOCALHOST.evil.example:4010",
        "[::2]"
      })
  void refusesARequestToAnotherHost(String host) {
    refuses("GET /thing HTTP/1.1\r\nHost: " + host + "\r\n\r\n", 421);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[fe80::1%25eth0]", "[::1", "localhost:99999999", "user@localhost", "a/b"})
  void refusesAHostThatIsNone(String host) {
    refuses("GET /thing HTTP/1.1\r\nHost: " + host + "\r\n\r\n", 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LocalHost:1",
        "app.localhost",
        "127.0.0.1",
        "127.1.2.3:80",
        "[::1]:80"
      })
  void servesEveryNameOfTheLoopback(String host) {
    try (RawClient client = lab.connect()) {
      client.send("GET /thing HTTP/1.1\r\nHost: " + host + "\r\n\r\n");

      assertThat(client.answer().status()).isEqualTo(200);
    }
  }

  @Test
  void isNoProxy() {
    refuses("GET http://evil.example/thing HTTP/1.1\r\n" + Lab.HOST + "\r\n", 421);
    refuses("CONNECT evil.example:443 HTTP/1.1\r\n" + Lab.HOST + "\r\n", 501);
  }

  @Test
  void knowsTheMethodsOfAPath() {
    try (RawClient client = lab.connect()) {
      for (String method : new String[] {"TRACE", "BREW", "get", "Post", "DELETE"}) {
        client.send(method + " /thing HTTP/1.1\r\n" + Lab.HOST + "\r\n");

        RawClient.Answer answer = client.answer();
        assertThat(answer.status()).as(method).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
      }
      client.send("BREW /elsewhere HTTP/1.1\r\n" + Lab.HOST + "\r\n");
      assertThat(client.answer().status()).isEqualTo(404);
      client.send("OPTIONS * HTTP/1.1\r\n" + Lab.HOST + "\r\n");
      assertThat(client.answer().status()).isEqualTo(204);
    }
  }
}
