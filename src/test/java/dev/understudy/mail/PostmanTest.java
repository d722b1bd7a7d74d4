package dev.understudy.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.understudy.organizations.Email;
import dev.understudy.organizations.InvitationId;
import dev.understudy.organizations.Message;
import dev.understudy.organizations.MessageId;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters that leave for real, to a server that is one. */
@Timeout(60)
class PostmanTest {
  private static final Instant SENT = Instant.parse("2026-03-20T12:00:00.789Z");
  private static final List<Duration> AT_ONCE =
      List.of(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(1));

  private final Vertx vertx = Vertx.vertx();
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final List<Postman> postmen = new ArrayList<>();

  @AfterEach
  void stop() throws Exception {
    postmen.forEach(Postman::close);
    server.stop();
    vertx.close().toCompletionStage().toCompletableFuture().get();
  }

  @Test
  void deliversALetterAsTextAndHtml() throws Exception {
    MimeMessage mail = delivered(letter(1, "charlie@x.example", "You are invited to Acme"));

    assertThat(mail.getSubject()).isEqualTo("You are invited to Acme");
    assertThat(mail.getAllRecipients()).containsExactly(address("charlie@x.example"));
    assertThat(mail.getContentType()).startsWith("multipart/alternative");
    Multipart parts = (Multipart) mail.getContent();
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat(content(parts.getBodyPart(0), "text/plain")).isEqualTo("Hällo,\n.\njoin «us»");
    assertThat(content(parts.getBodyPart(1), "text/html")).isEqualTo("<p>Hällo 東京</p>");
  }

  @Test
  void saysWhoItIsFromAndWhenItWasSent() throws Exception {
    MimeMessage mail = delivered(letter(1, "charlie@x.example", "Hello"));

    InternetAddress from = (InternetAddress) mail.getFrom()[0];
    assertThat(from.getPersonal()).isEqualTo("Understudy");
    assertThat(from.getAddress()).isEqualTo("no-reply@understudy.example");
    assertThat(mail.getSentDate()).isEqualTo(Date.from(Instant.parse("2026-03-20T12:00:00Z")));
    assertThat(mail.getHeader("Date")).containsExactly("Fri, 20 Mar 2026 12:00:00 +0000");
    assertThat(mail.getHeader("Message-ID"))
        .singleElement()
        .asString()
        .matches("<msg_01K000001\\.1\\.[0-9a-f-]{36}@understudy\\.example>");
  }

  @Test
  void aNameOutsideAsciiIsEncoded() throws Exception {
    server.start();
    Smtp smtp = smtp().withFrom(Sender.parse("Zürich, 東京 <buero@bücher.example>"));
    Postbox box = new Postbox(started(smtp, AT_ONCE));

    box.accept(letter(1, "c@münchen.example", "Grüße"));

    MimeMessage mail = received(1).get(0);
    InternetAddress from = (InternetAddress) mail.getFrom()[0];
    assertThat(from.getPersonal()).isEqualTo("Zürich, 東京");
    assertThat(from.getAddress()).isEqualTo("buero@xn--bcher-kva.example");
    assertThat(mail.getAllRecipients()).containsExactly(address("c@xn--mnchen-3ya.example"));
    assertThat(mail.getHeader("From")[0]).matches("\\p{ASCII}+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Grüße aus 東京 👩‍🍳",
        "=?utf-8?q?fake?=",
        "Bcc: all@example.org",
        "a, \"b\" <c@d.example>; e",
        "\u202Eturned \u2028 line"
      })
  void aSubjectComesOutAsItWentIn(String subject) throws Exception {
    MimeMessage mail = delivered(letter(1, "charlie@x.example", subject));

    assertThat(Optional.ofNullable(mail.getSubject()).orElse("")).isEqualTo(subject);
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
  }

  @Test
  void aLongSubjectKeepsToTheLinesOfMail() throws Exception {
    String subject = "You are invited to " + "Ünïted Hotels ".repeat(15).strip();

    MimeMessage mail = delivered(letter(1, "charlie@x.example", subject));

    assertThat(mail.getSubject()).isEqualTo(subject);
    assertThat(mail.getHeader("Subject")[0].lines()).allMatch(line -> line.length() <= 78);
  }

  @Test
  void equalIdsOfTwoWorldsAreTwoMails() throws Exception {
    server.start();
    Postman postman = started(smtp(), AT_ONCE);

    new Postbox(postman).accept(letter(1, "a@x.example", "Hello"));
    new Postbox(postman).accept(letter(1, "a@x.example", "Hello"));

    assertThat(received(2))
        .extracting(mail -> mail.getHeader("Message-ID")[0])
        .doesNotHaveDuplicates();
  }

  @Test
  void notesThatALetterWasDelivered() throws Exception {
    server.start();
    Postbox box = new Postbox(started(smtp(), AT_ONCE));
    Message letter = letter(1, "charlie@x.example", "Hello");
    assertThat(box.progress(letter.id())).isEmpty();

    box.accept(letter);

    assertThat(settled(box, letter)).isEqualTo(new Progress(Progress.State.DELIVERED, 1, ""));
  }

  @Test
  void aHundredLettersComeOneByOneOverFewConnections() throws Exception {
    server.start();
    Postbox box = new Postbox(started(smtp(), AT_ONCE));

    for (int i = 0; i < 100; i++) {
      box.accept(letter(i, "a" + i + "@x.example", "Hello " + i));
    }

    assertThat(received(100)).extracting(MimeMessage::getSubject).doesNotHaveDuplicates();
  }

  @Test
  void lettersThatComeBeforeTheStartWait() throws Exception {
    server.start();
    Postman postman = new Postman(smtp());
    postmen.add(postman);
    Postbox box = new Postbox(postman);
    Message letter = letter(1, "a@x.example", "Hello");
    box.accept(letter);
    assertThat(box.progress(letter.id())).contains(Progress.WAITING);

    postman.start(vertx);

    assertThat(received(1)).hasSize(1);
  }

  @Test
  void triesAgainUntilTheServerTakesIt() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Postbox box =
        scripted(line -> asked.incrementAndGet() < 3 ? "451 4.3.0 later, please" : "250 ok");
    Message letter = letter(1, "a@x.example", "Hello");

    box.accept(letter);

    assertThat(settled(box, letter)).isEqualTo(new Progress(Progress.State.DELIVERED, 3, ""));
  }

  @Test
  void givesUpAfterAFewAttemptsAndSaysWhy() throws Exception {
    Postbox box = scripted(line -> "451 4.3.0 never\u001b[2J");
    Message letter = letter(1, "a@x.example", "Hello");

    box.accept(letter);

    Progress end = settled(box, letter);
    assertThat(end.state()).isEqualTo(Progress.State.FAILED);
    assertThat(end.attempts()).isEqualTo(4);
    assertThat(end.reason()).contains("451").doesNotContain("\u001b", "\n");
  }

  @Test
  void doesNotTryAgainWhatIsRefusedForGood() throws Exception {
    Postbox box = scripted(line -> "550 5.1.1 nobody here");
    Message letter = letter(1, "a@x.example", "Hello");

    box.accept(letter);

    Progress end = settled(box, letter);
    assertThat(end.attempts()).isEqualTo(1);
    assertThat(end.reason()).contains("550");
  }

  @Test
  void aServerThatIsNotThereFailsTheLetterAndNothingElse() throws Exception {
    server.start();
    Smtp smtp = smtp();
    server.stop();
    Postbox box = new Postbox(started(smtp, AT_ONCE));
    Message letter = letter(1, "a@x.example", "Hello");

    box.accept(letter);

    Progress end = settled(box, letter);
    assertThat(end.state()).isEqualTo(Progress.State.FAILED);
    assertThat(end.reason()).containsIgnoringCase("refused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a,b@x.example", "<a>@x.example", "(a)@x.example", "ü@x.example", "a@b,c"})
  void anAddressThatMightBeSeveralIsNotWrittenTo(String address) throws Exception {
    server.start();
    Postbox box = new Postbox(started(smtp(), AT_ONCE));
    Message letter = letter(1, address, "Hello");

    box.accept(letter);

    Progress end = settled(box, letter);
    assertThat(end.state()).isEqualTo(Progress.State.FAILED);
    assertThat(end.attempts()).isEqualTo(1);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void logsInWhereItIsToldTo() throws Exception {
    server.setUser("app@x.example", "app", "s3cret");
    server.start();
    Smtp good = smtp().withLogin(new Smtp.Login("app", "s3cret"));
    Smtp bad = smtp().withLogin(new Smtp.Login("app", "wrong"));
    Postbox in = new Postbox(started(good, AT_ONCE));
    Postbox out = new Postbox(started(bad, AT_ONCE));
    Message letter = letter(1, "a@x.example", "Hello");

    in.accept(letter);
    out.accept(letter);

    assertThat(settled(in, letter).state()).isEqualTo(Progress.State.DELIVERED);
    assertThat(settled(out, letter).state()).isEqualTo(Progress.State.FAILED);
    assertThat(settled(out, letter).reason()).doesNotContain("wrong");
  }

  @Test
  void sendsNothingInTheOpenWhereItShouldBeSecured() throws Exception {
    List<String> heard = new CopyOnWriteArrayList<>();
    Smtp smtp = scriptedServer(line -> "250 ok", heard).withTls(Smtp.Tls.STARTTLS);
    Postbox box = new Postbox(started(smtp, AT_ONCE));
    Message letter = letter(1, "a@x.example", "Hello");

    box.accept(letter);

    assertThat(settled(box, letter).state()).isEqualTo(Progress.State.FAILED);
    assertThat(heard).noneMatch(line -> line.startsWith("MAIL"));
  }

  @Test
  void trustsNoCertificateThatAnybodyCanMake() throws Exception {
    GreenMail secured = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
    secured.start();
    try {
      Smtp smtp = Smtp.at("127.0.0.1:" + secured.getSmtps().getPort()).withTls(Smtp.Tls.TLS);
      Postbox box = new Postbox(started(smtp, List.of()));
      Message letter = letter(1, "a@x.example", "Hello");

      box.accept(letter);

      assertThat(settled(box, letter).state()).isEqualTo(Progress.State.FAILED);
      assertThat(secured.getReceivedMessages()).isEmpty();
    } finally {
      secured.stop();
    }
  }

  @Test
  void takesNothingAfterItIsClosed() {
    Postman postman = started(Smtp.at("127.0.0.1:1"), AT_ONCE);
    postman.close();
    Postbox box = new Postbox(postman);
    Message letter = letter(1, "a@x.example", "Hello");

    box.accept(letter);

    assertThat(box.progress(letter.id()).orElseThrow().state()).isEqualTo(Progress.State.FAILED);
  }

  @Test
  void remembersTheLatestThousand() {
    Postman postman = new Postman(Smtp.at("127.0.0.1:1"));
    Postbox box = new Postbox(postman);

    for (int i = 0; i <= 1_000; i++) {
      box.accept(letter(i, "a@x.example", "Hello"));
    }

    assertThat(box.progress(letter(0, "a@x.example", "").id())).isEmpty();
    assertThat(box.progress(letter(1, "a@x.example", "").id())).isPresent();
  }

  private MimeMessage delivered(Message letter) throws Exception {
    server.start();
    new Postbox(started(smtp(), AT_ONCE)).accept(letter);
    return received(1).get(0);
  }

  private List<MimeMessage> received(int count) {
    assertThat(server.waitForIncomingEmail(30_000, count)).isTrue();
    return List.of(server.getReceivedMessages());
  }

  private Smtp smtp() {
    return Smtp.at("127.0.0.1:" + server.getSmtp().getPort());
  }

  private Postman started(Smtp smtp, List<Duration> pauses) {
    Postman postman = new Postman(smtp, pauses);
    postmen.add(postman);
    postman.start(vertx);
    return postman;
  }

  /** A box whose server gives that answer to RCPT. */
  private Postbox scripted(UnaryOperator<String> recipient) throws Exception {
    return new Postbox(started(scriptedServer(recipient, new CopyOnWriteArrayList<>()), AT_ONCE));
  }

  private Smtp scriptedServer(UnaryOperator<String> recipient, List<String> heard)
      throws Exception {
    NetServer scripted =
        vertx
            .createNetServer()
            .connectHandler(socket -> converse(socket, recipient, heard))
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get();
    return Smtp.at("127.0.0.1:" + scripted.actualPort());
  }

  private static void converse(
      NetSocket socket, UnaryOperator<String> recipient, List<String> heard) {
    boolean[] data = {false};
    socket.handler(
        (Buffer buffer) -> {
          for (String line : buffer.toString().split("\r\n")) {
            heard.add(line);
            if (data[0]) {
              if (line.equals(".")) {
                data[0] = false;
                socket.write("250 taken\r\n");
              }
            } else if (line.startsWith("RCPT")) {
              socket.write(recipient.apply(line) + "\r\n");
            } else if (line.startsWith("DATA")) {
              data[0] = true;
              socket.write("354 go on\r\n");
            } else if (line.startsWith("QUIT")) {
              socket.end(Buffer.buffer("221 bye\r\n"));
            } else {
              socket.write("250 ok\r\n");
            }
          }
        });
    socket.write("220 scripted\r\n");
  }

  private static Progress settled(Postbox box, Message letter) {
    Predicate<Progress> open = progress -> progress.state() == Progress.State.QUEUED;
    while (box.progress(letter.id()).filter(open.negate()).isEmpty()) {
      Thread.yield();
    }
    return box.progress(letter.id()).orElseThrow();
  }

  private static Message letter(int number, String to, String subject) {
    return new Message(
        new MessageId("msg_01K%06d".formatted(number)),
        new Email(to),
        subject,
        "Hällo,\n.\njoin «us»\n",
        "<p>Hällo 東京</p>\n",
        SENT,
        new InvitationId("inv_01HABC"));
  }

  private static Address address(String text) throws Exception {
    return new InternetAddress(text);
  }

  private static String content(BodyPart part, String type) throws Exception {
    assertThat(part.getContentType()).startsWith(type).containsIgnoringCase("charset=utf-8");
    return part.getContent().toString().replace("\r\n", "\n").strip();
  }
}
