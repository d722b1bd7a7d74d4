package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.Receiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SendCommandTest {
  private static final String HOOKS = "src/test/resources/contracts/hooks.yaml";

  private final Captured captured = new Captured();

  @Test
  void endsWith0WhereTheAnswerIsDeclared() throws Exception {
    try (Receiver receiver = Receiver.answering(200, "{\"ok\":true}")) {
      int code = send(HOOKS, "orderPaid", "--to", receiver.url("/in").toString());

      assertThat(code).isZero();
      assertThat(captured.lines()).hasSize(2);
      assertThat(captured.lines().get(0)).isEqualTo("POST " + receiver.url("/in") + "?kind=paid");
      assertThat(captured.lines().get(1)).startsWith("200 application/json, 11 bytes, in ");
      assertThat(captured.complaints()).isEmpty();
    }
  }

  @Test
  void endsWith1AndTheFindingsWhereTheAnswerBreaksTheContract() {
    try (Receiver receiver = Receiver.answering(200, "{\"ok\":1}")) {
      int code = send(HOOKS, "orderPaid", "--to", receiver.url("/").toString());

      assertThat(code).isEqualTo(1);
      assertThat(captured.lines().get(2)).startsWith("body /ok: ");
    }
  }

  @Test
  void endsWith1WhereTheStatusIsNotDeclared() {
    try (Receiver receiver = Receiver.answering(500)) {
      int code = send(HOOKS, "orderPaid", "--to", receiver.url("/").toString());

      assertThat(code).isEqualTo(1);
      assertThat(captured.lines().get(2))
          .isEqualTo("status /500: is not declared; the contract declares 200, 204 only");
    }
  }

  @Test
  void sendsTheExampleThatIsNamed() throws Exception {
    try (Receiver receiver = Receiver.answering(204)) {
      send(HOOKS, "orderPaid", "--to", receiver.url("/").toString(), "--example", "large");

      assertThat(receiver.next().body()).hasToString("{\"id\":\"b2\",\"total\":100000}");
    }
  }

  @Test
  void saysWhichExamplesThereAre() {
    try (Receiver receiver = Receiver.answering(204)) {
      int code =
          send(HOOKS, "orderPaid", "--to", receiver.url("/").toString(), "--example", "larg");

      assertThat(code).isEqualTo(2);
      assertThat(captured.complaints())
          .containsExactly(
              "understudy: not sent: the body: there is no example 'larg'; it has small, large");
      assertThat(receiver.waiting()).isZero();
    }
  }

  @Test
  void endsWith2AndTheNamesWhereThereIsNoneOfThatName() {
    int code = send(HOOKS, "orderPayd", "--to", "http://127.0.0.1:9/");

    assertThat(code).isEqualTo(2);
    assertThat(captured.complaints())
        .containsExactly(
            "understudy: "
                + HOOKS
                + ": there is no webhook or callback 'orderPayd'; did you mean 'orderPaid'? There"
                + " are orderPaid, shipped, createOrder/ping, createReturn/ping");
  }

  @Test
  void endsWith2ForAFileThatIsNoContract() {
    assertThat(send("pom.xml", "x", "--to", "http://127.0.0.1:9/")).isEqualTo(2);
    assertThat(captured.complaints().get(0)).startsWith("pom.xml:");
  }

  @Test
  void endsWith2ForATargetThatIsNotAllowed() {
    assertThat(send(HOOKS, "orderPaid", "--to", "http://192.0.2.1/")).isEqualTo(2);
    assertThat(captured.complaints())
        .containsExactly(
            "understudy: nothing is sent to 192.0.2.1: that is not this machine, nor a host that"
                + " was named; --allow-target HOST names one");
  }

  @Test
  void endsWith2WithoutATarget() {
    assertThat(send(HOOKS, "orderPaid")).isEqualTo(2);
    assertThat(captured.complaints().get(0)).contains("--to");
  }

  @Test
  void endsWith4WhereNobodyAnswers() {
    String url;
    try (Receiver receiver = Receiver.answering(204)) {
      url = receiver.url("").toString();
    }

    assertThat(send(HOOKS, "orderPaid", "--to", url)).isEqualTo(4);
    assertThat(captured.complaints())
        .containsExactly(
            "understudy: " + url + " cannot be reached: nothing takes a connection there");
  }

  private int send(String... arguments) {
    List<String> all = new ArrayList<>(List.of("send"));
    all.addAll(List.of(arguments));
    return Main.run(all.toArray(String[]::new), captured.terminal(), Map.of());
  }
}
