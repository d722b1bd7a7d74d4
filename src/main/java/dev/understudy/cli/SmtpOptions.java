package dev.understudy.cli;

import dev.understudy.mail.Sender;
import dev.understudy.mail.Smtp;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that say where letters are delivered. */
final class SmtpOptions {
  private static final String PASSWORD = "--smtp-password";

  @Option(
      names = "--smtp",
      paramLabel = "HOST:PORT",
      description =
          "Delivers the e-mails of the outbox to this SMTP server, too. Default: they only wait to"
              + " be read.")
  private @Nullable String place;

  @Option(
      names = "--smtp-from",
      paramLabel = "ADDRESS",
      description =
          "Who they are from, such as 'App <no-reply@app.example>'. Default: Understudy"
              + " <no-reply@understudy.example>.")
  private @Nullable String from;

  @Option(
      names = "--smtp-user",
      paramLabel = "NAME",
      description =
          "Logs in with that name and the password in the variable UNDERSTUDY_SMTP_PASSWORD."
              + " Default: no login.")
  private @Nullable String user;

  @Option(
      names = PASSWORD,
      paramLabel = "WORD",
      description =
          "The password; better in the variable, as others on this machine can read the flags of a"
              + " process.")
  private @Nullable String password;

  @Option(
      names = "--smtp-tls",
      paramLabel = "off|starttls|tls",
      description = "How the connection is secured. Default: off.")
  private String tls = Smtp.Tls.OFF.text();

  /**
   * The server; none where letters are not delivered.
   *
   * @throws IllegalArgumentException if a flag cannot be right
   */
  Optional<Smtp> server() {
    if (place == null) {
      return Optional.empty();
    }
    Smtp smtp = Smtp.at(place).withTls(security());
    if (from != null) {
      smtp = smtp.withFrom(Sender.parse(from));
    }
    if (user != null) {
      smtp = smtp.withLogin(login(user));
    }
    return Optional.of(smtp);
  }

  private Smtp.Login login(String name) {
    if (password == null) {
      throw new IllegalArgumentException(
          "smtpUser needs a password, in the variable " + EnvironmentDefaults.variable(PASSWORD));
    }
    return new Smtp.Login(name, password);
  }

  private Smtp.Tls security() {
    String known =
        Arrays.stream(Smtp.Tls.values()).map(Smtp.Tls::text).collect(Collectors.joining(", "));
    return Smtp.Tls.parse(tls)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "smtpTls is '%s', not one of %s".formatted(tls, known)));
  }
}
