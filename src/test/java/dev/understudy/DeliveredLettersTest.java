package dev.understudy;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.understudy.mail.Progress;
import dev.understudy.mail.Smtp;
import dev.understudy.organizations.Message;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Somebody is invited over HTTP, and the letter is in a mailbox. */
@Timeout(60)
class DeliveredLettersTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String INVITATION =
      "{\"email\": \"charlie@grandmeridian.com\", \"role\": \"editor\"}";

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @Test
  void theLetterOfAnInvitationArrives() throws Exception {
    mail.start();
    Understudy understudy = start("127.0.0.1:" + mail.getSmtp().getPort());
    try {
      assertThat(invite(understudy)).isEqualTo(200);

      assertThat(mail.waitForIncomingEmail(30_000, 1)).isTrue();
      Message letter = understudy.outbox().result().get(0);
      assertThat(mail.getReceivedMessages()[0].getSubject()).isEqualTo(letter.subject());
      assertThat(understudy.progress(letter.id())).isPresent();
    } finally {
      stop(understudy);
      mail.stop();
    }
  }

  @Test
  void aServerThatIsNotThereKeepsNobodyFromInviting() throws Exception {
    mail.start();
    int port = mail.getSmtp().getPort();
    mail.stop();
    Understudy understudy = start("127.0.0.1:" + port);
    try {
      assertThat(invite(understudy)).isEqualTo(200);

      Message letter = understudy.outbox().result().get(0);
      assertThat(understudy.progress(letter.id()))
          .hasValueSatisfying(
              progress -> assertThat(progress.state()).isNotEqualTo(Progress.State.DELIVERED));
    } finally {
      stop(understudy);
    }
  }

  private static Understudy start(String place) throws Exception {
    Outbound outbound = Outbound.OFF.withSmtp(Smtp.at(place));
    Settings settings =
        Settings.DEFAULT.withPort(0).withMocking(Mocking.DEFAULT.withOutbound(outbound));
    return Understudy.start(settings).toCompletionStage().toCompletableFuture().get();
  }

  private static void stop(Understudy understudy) throws Exception {
    understudy.close().toCompletionStage().toCompletableFuture().get();
  }

  private static int invite(Understudy understudy) throws Exception {
    URI members = understudy.url().resolve("/v1/organizations/org_01HABC/members");
    HttpRequest request =
        HttpRequest.newBuilder(members)
            .header("Authorization", "Bearer 3qpr_sk_live_owner")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(INVITATION))
            .build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
  }
}
