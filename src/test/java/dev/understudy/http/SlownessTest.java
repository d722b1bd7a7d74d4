package dev.understudy.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that are slow, and many: rows S01 to S04 and S07 of the hostile inputs. */
class SlownessTest {
  private static final Duration SHORT = Duration.ofMillis(600);
  private static final Limits HASTY = Limits.DEFAULT.withHeadTime(SHORT).withBodyTime(SHORT);
  private final List<RawClient> clients = new ArrayList<>();

  @AfterEach
  void leave() {
    clients.forEach(RawClient::close);
  }

  private RawClient connect(Lab lab) {
    RawClient client = lab.connect();
    clients.add(client);
    return client;
  }

  @Test
  void closesConnectionsThatSendNoHeadInTime() {
    try (Lab lab = Lab.open(HASTY)) {
      for (int i = 0; i < 100; i++) {
        connect(lab);
        connect(lab).send("GET /thing HTTP/1.1\r\n");
      }
      lab.isUnharmed();

      assertThat(clients).allSatisfy(client -> assertThat(client.rest()).isEmpty());
      assertThat(lab.routed()).isEmpty();
      lab.isUnharmed();
    }
  }

  @Test
  void closesAConnectionWhoseLaterHeadIsDripped() {
    try (Lab lab = Lab.open(HASTY)) {
      RawClient client = connect(lab);
      assertThat(client.send(Lab.GET).answer().status()).isEqualTo(200);

      client.send("GET /th");

      assertThat(client.rest()).isEmpty();
    }
  }

  @Test
  void leavesAConnectionOpenThatOwesNothing() {
    try (Lab lab = Lab.open(HASTY)) {
      RawClient idle = connect(lab);
      assertThat(idle.send(Lab.GET).answer().status()).isEqualTo(200);
      RawClient late = connect(lab);
      assertThat(late.rest()).isEmpty();

      assertThat(idle.send(Lab.GET).answer().status()).isEqualTo(200);
    }
  }

  @Test
  void refusesABodyThatIsDripped() {
    try (Lab lab = Lab.open(HASTY)) {
      RawClient client = connect(lab);
      client.send(
          "POST /thing HTTP/1.1\r\n"
              + Lab.HOST
              + "Content-Type: text/plain\r\nContent-Length: 1000\r\n\r\nabc");

      RawClient.Answer answer = client.answer();

      assertThat(answer.status()).isEqualTo(408);
      assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
      assertThat(answer.header("Connection")).isEqualTo("close");
      assertThat(client.rest()).isEmpty();
      lab.isUnharmed();
    }
  }

  @Test
  void closesAConnectionThatIsSilent() {
    try (Lab lab = Lab.open(Limits.DEFAULT.withIdleTime(SHORT))) {
      RawClient client = connect(lab);
      assertThat(client.send(Lab.GET).answer().status()).isEqualTo(200);

      assertThat(client.rest()).isEmpty();
    }
  }

  @Test
  void closesAConnectionThatDoesNotReadItsAnswer() {
    try (Lab lab = Lab.open(Limits.DEFAULT.withIdleTime(SHORT))) {
      lab.answer(Lab.text("a".repeat(50 << 20)));
      RawClient client = connect(lab).send(Lab.GET);
      RawClient silent = connect(lab);
      assertThat(silent.rest()).isEmpty();

      assertThat(client.rest().length()).isLessThan(50 << 20);
      lab.answer(Lab.text("a thing"));
      lab.isUnharmed();
    }
  }

  @Test
  void tellsAConnectionThatItIsOneTooMany() {
    try (Lab lab = Lab.open(Limits.DEFAULT.withConnections(20))) {
      for (int i = 0; i < 20; i++) {
        assertThat(connect(lab).send(Lab.GET).answer().status()).isEqualTo(200);
      }
      RawClient surplus = connect(lab).send(Lab.GET);

      RawClient.Answer answer = surplus.answer();

      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
      assertThat(answer.header("Retry-After")).isEqualTo("1");
      assertThat(answer.header("Connection")).isEqualTo("close");
      assertThat(surplus.rest()).isEmpty();
      assertThat(clients.get(0).send(Lab.GET).answer().status()).isEqualTo(200);
    }
  }

  @Test
  void closesConnectionsForWhichThereIsNoRoomToBeTold() {
    try (Lab lab = Lab.open(Limits.DEFAULT.withConnections(10))) {
      for (int i = 0; i < 10; i++) {
        assertThat(connect(lab).send(Lab.GET).answer().status()).isEqualTo(200);
      }
      for (int i = 0; i < 100; i++) {
        connect(lab);
      }

      assertThat(clients.subList(20, 110)).allSatisfy(c -> assertThat(c.rest()).isEmpty());
      assertThat(clients.get(0).send(Lab.GET).answer().status()).isEqualTo(200);
    }
  }

  @Test
  void delaysManyAnswersAtATimeWithoutAThreadForEach() {
    try (Lab lab = Lab.open(Limits.DEFAULT)) {
      lab.deliver(new Delivery.Delayed(Duration.ofMillis(300), Delivery.WHOLE));
      int before = Thread.activeCount();
      long begun = System.nanoTime();
      for (int i = 0; i < 500; i++) {
        connect(lab).send(Lab.GET);
      }

      assertThat(clients).allSatisfy(c -> assertThat(c.answer().status()).isEqualTo(200));
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
      assertThat(Thread.activeCount()).isLessThan(before + 20);
      lab.isUnharmed();
    }
  }
}
