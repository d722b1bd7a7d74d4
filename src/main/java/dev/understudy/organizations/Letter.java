package dev.understudy.organizations;

import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** The invitation in words that a person can read. */
record Letter(Invitation invitation, Organization organization, URI invitations) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\x80-\\x9F]+");

  Message message(Occasion occasion) {
    return new Message(
        occasion.messageId(),
        invitation.email(),
        oneLine("You are invited to " + organization.name()),
        text(),
        html(),
        occasion.now(),
        invitation.id());
  }

  private String text() {
    return """
        Hello,

        %s

        Accept the invitation:
        %s

        It is open until %s. If you did not expect it, ignore this message.
        """
        .formatted(invites(), link(), until());
  }

  private String html() {
    return """
        <!DOCTYPE html>
        <html lang="en"><body>
        <p>Hello,</p>
        <p>%s</p>
        <p><a href="%s">Accept the invitation</a></p>
        <p>It is open until %s. If you did not expect it, ignore this message.</p>
        </body></html>
        """
        .formatted(escaped(invites()), escaped(link()), until());
  }

  private String invites() {
    return "%s invites you to join %s as %s %s."
        .formatted(invitation.invitedBy(), oneLine(organization.name()), article(), role().text());
  }

  private String link() {
    return invitations + invitation.id().text();
  }

  private String until() {
    return DAY.format(invitation.expiresAt());
  }

  private Role role() {
    return invitation.role();
  }

  private String article() {
    return role() == Role.VIEWER ? "a" : "an";
  }

  private static String oneLine(String text) {
    return CONTROLS.matcher(text).replaceAll(" ").strip();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
