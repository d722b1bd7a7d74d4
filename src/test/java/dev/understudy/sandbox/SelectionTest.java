package dev.understudy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.Reply;
import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {
  private static MultiMap headers(String... fields) {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    for (int i = 0; i < fields.length; i += 2) {
      headers.add(fields[i], fields[i + 1]);
    }
    return headers;
  }

  @Test
  void meansTheDefaultOneWhereNoneIsNamed() {
    Selection selection = Selection.of("/v1", headers("Cookie", "theme=dark"), true);

    assertThat(selection.name()).isNull();
    assertThat(selection.id()).contains(SandboxId.DEFAULT);
    assertThat(selection.path()).isEqualTo("/v1");
  }

  @Test
  void takesTheHeaderField() {
    Selection selection = Selection.of("/v1", headers("x-understudy-sandbox", " blue "), true);

    assertThat(selection.id()).contains(new SandboxId("blue"));
    assertThat(selection.path()).isEqualTo("/v1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Understudy-Sandbox=blue",
        "theme=dark; X-Understudy-Sandbox=blue; other=X-Understudy-Sandbox=red",
        "theme=dark;X-Understudy-Sandbox=blue"
      })
  void takesTheCookie(String cookies) {
    assertThat(Selection.of("/v1", headers("Cookie", cookies), true).id())
        .contains(new SandboxId("blue"));
  }

  @Test
  void takesTheCookieAlsoWhereHttp2BrokeItIntoFields() {
    MultiMap headers = headers("Cookie", "theme=dark", "Cookie", "X-Understudy-Sandbox=blue");

    assertThat(Selection.of("/v1", headers, true).id()).contains(new SandboxId("blue"));
  }

  @ParameterizedTest
  @CsvSource({"/@blue/v1/things,/v1/things", "/@blue/,/", "/@blue,/"})
  void takesTheBasePathOff(String path, String rest) {
    Selection selection = Selection.of(path, headers(), true);

    assertThat(selection.id()).contains(new SandboxId("blue"));
    assertThat(selection.base()).isEqualTo("/@blue");
    assertThat(selection.path()).isEqualTo(rest);
  }

  @Test
  void prefersThePathToTheHeaderFieldAndThatToTheCookie() {
    MultiMap both = headers("X-Understudy-Sandbox", "header", "Cookie", "X-Understudy-Sandbox=c");

    assertThat(Selection.of("/@path/v1", both, true).name()).isEqualTo("path");
    assertThat(Selection.of("/v1", both, true).name()).isEqualTo("header");
  }

  @Test
  void leavesPathsAloneWhereAContractHasSuch() {
    Selection selection = Selection.of("/@blue/v1", headers(), false);

    assertThat(selection.name()).isNull();
    assertThat(selection.path()).isEqualTo("/@blue/v1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-x", "a b", "../up", "ä", "%41"})
  void refusesANameThatCannotBeOneAndSaysWhatCan(String name) {
    Selection selection = Selection.of("/v1", headers("X-Understudy-Sandbox", name), true);

    assertThat(selection.id()).isEmpty();
    assertThat(selection.refusal().status()).isEqualTo(400);
    assertThat(selection.refusal().detail())
        .contains("'" + name + "' cannot be the name of a sandbox: 1 to 64 letters, digits");
  }

  @Test
  void refusesANameThatIsTooLong() {
    String longest = "x".repeat(64);

    assertThat(Selection.of("/@" + longest, headers(), true).id()).isPresent();
    assertThat(Selection.of("/@" + longest + "x", headers(), true).id()).isEmpty();
  }

  @Test
  void sendsAClientBackByTheBasePathThatItCameBy() {
    Selection byPath = Selection.of("/@blue/v1", headers(), true);
    Reply relative = Reply.empty(201).withHeader("Location", "/v1/things/7");
    Reply absolute = Reply.empty(201).withHeader("Location", "https://api.example/v1/things/7");

    assertThat(byPath.located(relative).header("Location")).contains("/@blue/v1/things/7");
    assertThat(byPath.located(absolute)).isSameAs(absolute);
    assertThat(Selection.of("/v1", headers(), true).located(relative)).isSameAs(relative);
  }
}
