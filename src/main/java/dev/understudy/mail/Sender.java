package dev.understudy.mail;

import dev.understudy.organizations.Email;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who letters are from.
 *
 * @param name what is shown before the address; may be empty
 */
public record Sender(String name, Email address) {
  private static final Pattern NAMED = Pattern.compile("\"?([^\"<>]*?)\"?\\s*<([^<>]+)>");
  private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\x80-\\x9F\"<>\\\\]");

  /** An address that nobody has (RFC 2606 §2). */
  public static final Sender DEFAULT =
      new Sender("Understudy", new Email("no-reply@understudy.example"));

  public Sender {
    if (UNFIT.matcher(name).find()) {
      throw new IllegalArgumentException(
          "smtpFrom has a name with quotes, angle brackets or control characters; one without"
              + " would be right");
    }
  }

  /**
   * The sender that the text spells: an address, or a name and then an address in angle brackets.
   *
   * @throws IllegalArgumentException if it spells none
   */
  public static Sender parse(String text) {
    Matcher named = NAMED.matcher(text);
    String address = named.matches() ? named.group(2) : text;
    return Email.parse(address)
        .map(email -> new Sender(named.matches() ? named.group(1).strip() : "", email))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "smtpFrom is not an address such as no-reply@app.example, or a name and then"
                        + " one such as 'App <no-reply@app.example>'"));
  }
}
