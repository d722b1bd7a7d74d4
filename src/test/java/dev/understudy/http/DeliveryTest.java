package dev.understudy.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.Delivery;
import dev.understudy.exchange.Reply;
import io.vertx.core.Vertx;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way in which a reply can travel, as a client sees it. */
class DeliveryTest {
  private static final String HEAD = "HEAD /thing HTTP/1.1\r\n" + Lab.HOST + "\r\n";
  private final Timers timers = new Timers(Lab.vertx());
  private Lab lab;

  /** The timers that were set, and which of them were cancelled; all else is Vert.x's own. */
  private static final class Timers {
    private final Set<Object> set = ConcurrentHashMap.newKeySet();
    private final CountDownLatch oneCancelled = new CountDownLatch(1);
    private final Vertx vertx;

    Timers(Vertx below) {
      vertx =
          (Vertx)
              Proxy.newProxyInstance(
                  Vertx.class.getClassLoader(),
                  new Class<?>[] {Vertx.class},
                  (proxy, method, arguments) -> {
                    try {
                      Object result = method.invoke(below, arguments);
                      watch(method.getName(), arguments, result);
                      return result;
                    } catch (InvocationTargetException e) {
                      throw e.getCause();
                    }
                  });
    }

    private void watch(String method, Object[] arguments, Object result) {
      if (method.equals("setTimer") || method.equals("setPeriodic")) {
        set.add(result);
      } else if (method.equals("cancelTimer") && set.remove(arguments[0])) {
        oneCancelled.countDown();
      }
    }

    void awaitOneCancelled() throws InterruptedException {
      assertThat(oneCancelled.await(40, TimeUnit.SECONDS)).as("a timer is cancelled").isTrue();
    }
  }

  @BeforeEach
  void open() {
    lab = Lab.open(timers.vertx, Limits.DEFAULT);
  }

  @AfterEach
  void isUnharmed() {
    lab.answer(Lab.text("a thing"));
    lab.isUnharmed();
    lab.close();
  }

  @Test
  void sendsAWholeReply() {
    try (RawClient client = lab.connect()) {
      RawClient.Answer answer = client.send(Lab.GET).answer();

      assertThat(answer.body()).isEqualTo("a thing");
      assertThat(answer.headers()).containsKeys("Date", "Content-Type");
    }
  }

  @Test
  void waitsBeforeADelayedReply() {
    lab.deliver(new Delivery.Delayed(Duration.ofMillis(200), Delivery.WHOLE));
    try (RawClient client = lab.connect()) {
      long begun = System.nanoTime();

      assertThat(client.send(Lab.GET).answer().body()).isEqualTo("a thing");

      assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(190_000_000);
    }
  }

  @Test
  void dripsASlowReply() {
    String text = "a".repeat(50);
    lab.answer(Lab.text(text).withDelivery(new Delivery.Slow(100)));
    try (RawClient client = lab.connect()) {
      long begun = System.nanoTime();

      assertThat(client.send(Lab.GET).answer().body()).isEqualTo(text);

      assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(400_000_000);
      assertThat(client.send(Lab.GET).answer().body()).isEqualTo(text);
    }
  }

  @Test
  void cutsATruncatedReplyOff() {
    lab.deliver(new Delivery.Truncated(3));
    try (RawClient client = lab.connect()) {
      String all = client.send(Lab.GET).rest();

      assertThat(all).startsWith("HTTP/1.1 200 OK\r\n").endsWith("\r\n\r\na t");
      assertThat(all.toLowerCase(java.util.Locale.ROOT)).contains("content-length: 7\r\n");
    }
  }

  @Test
  void cutsAReplyOffAfterItsHead() {
    lab.deliver(new Delivery.Truncated(0));
    try (RawClient client = lab.connect()) {
      assertThat(client.send(Lab.GET).rest()).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
    }
  }

  @Test
  void resetsTheConnectionInsteadOfAReply() {
    lab.deliver(new Delivery.Reset());
    try (RawClient client = lab.connect()) {
      assertThat(client.send(Lab.GET).isReset()).isTrue();
    }
  }

  @Test
  void closesTheConnectionInOrderInsteadOfAReply() {
    lab.deliver(new Delivery.Closed());
    try (RawClient client = lab.connect()) {
      assertThat(client.send(Lab.GET).isReset()).isFalse();
    }
    try (RawClient client = lab.connect()) {
      assertThat(client.send(Lab.GET).rest()).isEmpty();
    }
  }

  @Test
  void resetsTheConnectionAmidTheBody() {
    lab.deliver(new Delivery.ResetAfter(3));
    try (RawClient client = lab.connect()) {
      assertThat(client.send(Lab.GET).rest()).startsWith("HTTP/1.1 200 OK").endsWith("\r\n\r\na t");
    }
    try (RawClient client = lab.connect()) {
      assertThat(client.send(Lab.GET).isReset()).isTrue();
    }
  }

  @Test
  void resetsTheConnectionOfAnAnswerWithoutABodyAtOnce() {
    lab.deliver(new Delivery.ResetAfter(3));
    try (RawClient client = lab.connect()) {
      assertThat(client.send(HEAD).isReset()).isTrue();
    }
  }

  @Test
  void saysOnHttp11ThatTheAnswerIsTheLastOne() {
    lab.deliver(new Delivery.GoingAway());
    try (RawClient client = lab.connect()) {
      RawClient.Answer answer = client.send(Lab.GET).answer();

      assertThat(answer.body()).isEqualTo("a thing");
      assertThat(answer.header("Connection")).isEqualTo("close");
      assertThat(client.rest()).isEmpty();
    }
  }

  @Test
  void keepsTheWaitWhereAnotherWayIsTaken() {
    Delivery later = Delivery.WHOLE.after(Duration.ofMillis(5)).after(Duration.ofMillis(7));

    assertThat(later.changedTo(new Delivery.Reset()))
        .isEqualTo(new Delivery.Delayed(Duration.ofMillis(12), new Delivery.Reset()));
  }

  @Test
  void endsTheConnectionAfterAWait() {
    lab.deliver(new Delivery.Delayed(Duration.ofMillis(50), new Delivery.Reset()));
    try (RawClient client = lab.connect()) {
      assertThat(client.send(Lab.GET).rest()).isEmpty();
    }
  }

  @Test
  void saysNothingWhereItStalls() {
    try (Lab hasty = Lab.open(Limits.DEFAULT.withIdleTime(Duration.ofMillis(300)))) {
      hasty.deliver(new Delivery.Stalled());
      long begun = System.nanoTime();
      try (RawClient client = hasty.connect()) {
        assertThat(client.send(Lab.GET).rest()).isEmpty();

        assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(250_000_000);
      }
    }
  }

  @Test
  void cancelsTheDelayOfAClientThatLeaves() throws InterruptedException {
    lab.deliver(new Delivery.Delayed(Duration.ofHours(1), Delivery.WHOLE));
    RawClient client = lab.connect().send(Lab.GET);
    client.close();

    timers.awaitOneCancelled();
  }

  @Test
  void cancelsTheDripOfAClientThatLeaves() throws InterruptedException {
    lab.answer(Lab.text("a".repeat(100_000)).withDelivery(new Delivery.Slow(10)));
    RawClient client = lab.connect().send(Lab.GET);
    client.abort();

    timers.awaitOneCancelled();
  }

  @Test
  void sendsTheHeadAloneWhereThatIsAll() {
    Delivery[] deliveries = {
      Delivery.WHOLE,
      new Delivery.Slow(10),
      new Delivery.Truncated(3),
      new Delivery.Delayed(Duration.ofMillis(1), new Delivery.Slow(10))
    };
    try (RawClient client = lab.connect()) {
      for (Delivery delivery : deliveries) {
        lab.answer(Lab.text("a thing").withDelivery(delivery));
        assertThat(client.send(HEAD).answer("HEAD").header("Content-Length")).isEqualTo("7");
        lab.answer(Reply.empty(204).withDelivery(delivery));
        assertThat(client.send(Lab.GET).answer().headers()).doesNotContainKey("Content-Length");
      }
    }
  }
}
