package dev.understudy.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What web pages may do: rules R10 and R12 of the hostile inputs, over HTTP. */
class BrowserTest {
  private static final String LOCAL = "http://localhost:5173";
  private static final String EVIL = "https://evil.example";
  private static final String NAMED = "https://preview.example";
  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
  private static Lab lab;

  @BeforeAll
  static void open() {
    lab = Lab.open(Limits.DEFAULT, NAMED);
  }

  @AfterAll
  static void close() {
    lab.close();
  }

  @AfterEach
  void isUnharmed() {
    lab.isUnharmed();
  }

  private static RawClient.Answer ask(Lab at, String method, String path, String fields) {
    try (RawClient client = at.connect()) {
      client.send(method + " " + path + " HTTP/1.1\r\n" + Lab.HOST + fields + "\r\n");
      return client.answer(method);
    }
  }

  private static RawClient.Answer preflight(String origin, String path) {
    String fields =
        "Origin: "
            + origin
            + "\r\nAccess-Control-Request-Method: POST\r\n"
            + "Access-Control-Request-Headers: authorization,content-type\r\n";
    return ask(lab, "OPTIONS", path, fields);
  }

  @Test
  void answersAPreflightWithTheMethodsOfTheContract() {
    RawClient.Answer answer = preflight(LOCAL, "/thing");

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.headers())
        .containsEntry(ALLOW_ORIGIN, LOCAL)
        .containsEntry("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS, POST")
        .containsEntry("Access-Control-Allow-Headers", "authorization,content-type")
        .containsEntry("Access-Control-Max-Age", "600")
        .containsEntry("Vary", "Origin")
        .doesNotContainKeys("Content-Length", "Access-Control-Allow-Credentials")
        .doesNotContainKey("Access-Control-Allow-Private-Network");
    assertThat(lab.routed()).isEmpty();
  }

  @Test
  void grantsNothingToAForeignPage() {
    RawClient.Answer answer = preflight(EVIL, "/thing");

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.headers())
        .doesNotContainKeys(ALLOW_ORIGIN, "Access-Control-Allow-Methods")
        .containsEntry("Vary", "Origin");
    assertThat(ask(lab, "GET", "/thing", "Origin: " + EVIL + "\r\n").headers())
        .doesNotContainKey(ALLOW_ORIGIN);
    assertThat(ask(lab, "GET", "/thing", "Origin: null\r\n").headers())
        .doesNotContainKey(ALLOW_ORIGIN);
  }

  @Test
  void letsALocalPageReadAnswersAndRefusals() {
    RawClient.Answer found = ask(lab, "GET", "/thing", "Origin: " + LOCAL + "\r\n");
    RawClient.Answer missing = ask(lab, "GET", "/elsewhere", "Origin: " + LOCAL + "\r\n");
    RawClient.Answer refused =
        ask(lab, "POST", "/thing", "Origin: " + LOCAL + "\r\nContent-Length: 99999999\r\n");

    assertThat(found.headers()).containsEntry(ALLOW_ORIGIN, LOCAL).containsEntry("Vary", "Origin");
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.headers()).containsEntry(ALLOW_ORIGIN, LOCAL);
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.headers()).containsEntry(ALLOW_ORIGIN, LOCAL);
  }

  @Test
  void allowsCredentialsToANamedOriginOnly() {
    assertThat(ask(lab, "GET", "/thing", "Origin: " + NAMED + "\r\n").headers())
        .containsEntry(ALLOW_ORIGIN, NAMED)
        .containsEntry("Access-Control-Allow-Credentials", "true");
    assertThat(ask(lab, "GET", "/thing", "Origin: " + NAMED + ".evil.example\r\n").headers())
        .doesNotContainKey(ALLOW_ORIGIN);
  }

  @Test
  void allowsEveryOriginWithoutCredentialsWhereThatWasAskedFor() {
    try (Lab open = Lab.open(Limits.DEFAULT, "*")) {
      assertThat(ask(open, "GET", "/thing", "Origin: " + EVIL + "\r\n").headers())
          .containsEntry(ALLOW_ORIGIN, "*")
          .doesNotContainKey("Access-Control-Allow-Credentials");
    }
  }

  @Test
  void saysNothingOfOriginsWhereThatIsOff() {
    try (Lab off = Lab.open(Limits.DEFAULT, "off")) {
      assertThat(ask(off, "GET", "/thing", "Origin: " + LOCAL + "\r\n").headers())
          .doesNotContainKeys(ALLOW_ORIGIN, "Vary");
    }
  }

  @Test
  void refusesARebindingPageWhateverItAsks() {
    for (String method : new String[] {"GET", "POST", "OPTIONS"}) {
      try (RawClient client = lab.connect()) {
        client.send(
            method
                + " /thing HTTP/1.1\r\nHost: rebound.evil.example:4010\r\nOrigin: "
                + LOCAL
                + "\r\nAccess-Control-Request-Method: GET\r\n\r\n");

        RawClient.Answer answer = client.answer();
        assertThat(answer.status()).isEqualTo(421);
        assertThat(answer.body()).contains("--allow-host rebound.evil.example");
        assertThat(client.rest()).isEmpty();
      }
    }
    assertThat(lab.routed()).isEmpty();
  }

  @Test
  void refusesWhatAFormOfAForeignPageCanSend() {
    try (OverHttp server = new OverHttp()) {
      for (String type : new String[] {"text/plain", "multipart/form-data; boundary=a"}) {
        assertThat(
                server
                    .post(
                        type, "{\"name\":\"A\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .status())
            .isEqualTo(415);
      }
    }
  }
}
