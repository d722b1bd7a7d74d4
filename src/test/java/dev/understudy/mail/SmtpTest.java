package dev.understudy.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.understudy.organizations.Email;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpTest {

  @Test
  void takesAHostAndAPort() {
    assertThat(Smtp.at("localhost:1025").host()).isEqualTo("localhost");
    assertThat(Smtp.at("mail.example:25").port()).isEqualTo(25);
    assertThat(Smtp.at("[::1]:1025").host()).isEqualTo("::1");
    assertThat(Smtp.at("[::1]:1025").place()).isEqualTo("[::1]:1025");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "localhost", ":25", "a:b", "smtp://a:25", "a b:25", "a:25\r\n", "::1:25"})
  void refusesWhatNamesNoServer(String place) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Smtp.at(place))
        .withMessage("smtp is '%s', not a host and a port such as localhost:1025", place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:0", "a:65536", "a:99999"})
  void refusesAPortThatThereIsNot(String place) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Smtp.at(place))
        .withMessageEndingWith("not one between 1 and 65535");
  }

  @Test
  void takesASenderWithAndWithoutAName() {
    Email address = new Email("a@x.example");
    assertThat(Sender.parse("a@x.example")).isEqualTo(new Sender("", address));
    assertThat(Sender.parse("The App <a@x.example>")).isEqualTo(new Sender("The App", address));
    assertThat(Sender.parse("\"App, Inc.\" <a@x.example>"))
        .isEqualTo(new Sender("App, Inc.", address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "app",
        "a@x.example, b@x.example",
        "A\r\nBcc: b@x.example <a@x.example>",
        "A <a@x.example> <b@x.example>",
        "A <a@x.example\n>",
        "A\\ <a@x.example>"
      })
  void refusesASenderThatMightBeMoreThanThat(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sender.parse(text))
        .withMessageStartingWith("smtpFrom ");
  }

  @Test
  void printsNoPassword() {
    Smtp smtp = Smtp.at("a:25").withLogin(new Smtp.Login("app", "s3cret"));

    assertThat(smtp.toString()).contains("app").doesNotContain("s3cret");
  }

  @Test
  void goesToNobodyButTheServerItNames() {
    var config = MailOptions.of(Smtp.at("mail.example:2525").withTls(Smtp.Tls.TLS));

    assertThat(config.getHostname()).isEqualTo("mail.example");
    assertThat(config.getPort()).isEqualTo(2525);
    assertThat(config.isSsl()).isTrue();
    assertThat(config.isTrustAll()).isFalse();
    assertThat(config.getHostnameVerificationAlgorithm()).isEqualTo("HTTPS");
    assertThat(config.getProxyOptions()).isNull();
  }
}
