package dev.understudy.mail;

import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;
import java.util.concurrent.TimeUnit;

/** What an SMTP server asks of the mail client. */
final class MailOptions {
  private static final int CONNECTIONS = 2;
  private static final int CONNECT_MILLIS = 5_000;
  private static final int SILENCE_SECONDS = 15;

  private MailOptions() {}

  static MailConfig of(Smtp smtp) {
    MailConfig config = new MailConfig();
    config.setConnectTimeout(CONNECT_MILLIS);
    config.setIdleTimeout(SILENCE_SECONDS).setIdleTimeoutUnit(TimeUnit.SECONDS);
    config.setHostnameVerificationAlgorithm("HTTPS");
    config
        .setHostname(smtp.host())
        .setPort(smtp.port())
        .setOwnHostname("localhost")
        .setUserAgent("understudy")
        .setMaxPoolSize(CONNECTIONS)
        // a server that ends idle connections by itself would cost the next letter an attempt
        .setKeepAlive(false)
        .setSsl(smtp.tls() == Smtp.Tls.TLS)
        .setStarttls(
            smtp.tls() == Smtp.Tls.STARTTLS ? StartTLSOptions.REQUIRED : StartTLSOptions.DISABLED)
        .setLogin(smtp.login().isPresent() ? LoginOption.REQUIRED : LoginOption.DISABLED);
    smtp.login()
        .ifPresent(
            login ->
                config
                    .setUsername(login.user())
                    .setPassword(login.password())
                    // a password is no token, and old digests are no better than TLS
                    .setAuthMethods("PLAIN LOGIN"));
    return config;
  }
}
