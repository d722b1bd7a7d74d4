package dev.understudy.mail;

import dev.understudy.organizations.Email;
import dev.understudy.organizations.Message;
import io.vertx.ext.mail.MailMessage;
import java.net.IDN;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes an e-mail of a letter: text and HTML, of which a reader shows the better one. */
record LetterMail(Sender from) {
  // RFC 5322 §3.3
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*");

  /**
   * The e-mail, with an id of its own for every serial.
   *
   * @throws IllegalArgumentException if an address cannot stand in one
   */
  MailMessage of(Message letter, String serial) {
    String sender = address(from.address());
    String domain = sender.substring(sender.lastIndexOf('@'));
    String id = letter.id().text() + "." + serial + domain;
    return new MailMessage()
        .setFrom(sender)
        .setTo(address(letter.to()))
        .setText(letter.text())
        .setHtml(letter.html())
        .addHeader("From", from.name().isEmpty() ? sender : name() + " <" + sender + ">")
        .addHeader("Subject", EncodedWords.of(letter.subject()))
        .addHeader("Date", date(letter.sentAt()))
        .addHeader("Message-ID", "<" + id + ">");
  }

  // RFC 5322 §3.2.4: a name may have commas and dots between quotes
  private String name() {
    String words = EncodedWords.of(from.name());
    return words.equals(from.name()) ? '"' + words + '"' : words;
  }

  private static String date(Instant at) {
    return DATE.format(at);
  }

  /** An address in ASCII; what SMTP alone cannot say (RFC 6531) is refused. */
  private static String address(Email email) {
    String text = email.text();
    int at = text.lastIndexOf('@');
    String local = text.substring(0, at);
    if (!local.chars().allMatch(LetterMail::isPlain)) {
      throw new IllegalArgumentException(
          "the name before the @ has characters that no e-mail can be addressed to without quotes"
              + " or SMTPUTF8");
    }
    String domain = IDN.toASCII(text.substring(at + 1));
    if (!DOMAIN.matcher(domain).matches()) {
      throw new IllegalArgumentException(
          "no mail goes to '%s', which is no domain".formatted(domain));
    }
    return local + "@" + domain;
  }

  // RFC 5322 §3.2.3: what a dot-atom is made of
  private static boolean isPlain(int c) {
    return c < 0x7F && (Character.isLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~.".indexOf(c) >= 0);
  }
}
