package dev.understudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.understudy.controls.FaultRule;
import dev.understudy.exchange.Exchange;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Thousands of requests that are held at once: each costs a timer, and none a thread. */
class HeldRequestsTest {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int HELD = 5_000;
  private static final int AT_ONCE = 250;
  private static final String HEAD =
      " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer 3qpr_sk_live_owner\r\n\r\n";
  private static final Buffer OPEN = Buffer.buffer("GET /v1/organizations" + HEAD);
  private static final Buffer HOLD =
      Buffer.buffer("GET /v1/organizations/org_01HABC/members" + HEAD);

  private final Understudy api =
      Understudy.start(
              Settings.DEFAULT
                  .withPort(0)
                  .withRateLimit(OptionalInt.empty())
                  .withMaxConnections(HELD + 100))
          .toCompletionStage()
          .toCompletableFuture()
          .join();
  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final NetClient client = vertx.createNetClient();
  private final CountDownLatch opened = new CountDownLatch(HELD);
  private final CountDownLatch held = new CountDownLatch(2 * HELD);

  @AfterEach
  void stop() {
    client.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
    api.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void holdsFiveThousandAtOnceWithoutAThreadForEach() throws Exception {
    assumeTrue(filesThatMayBeOpen() >= 2 * HELD + 1_000, "too few files may be open");
    List<NetSocket> connections = connect();
    assertThat(opened.await(60, TimeUnit.SECONDS)).as("each had an answer").isTrue();
    api.faults().add(FaultRule.parse("listMembers:latency=6s"));
    int threads = THREADS.getThreadCount();
    Arrivals arrivals = new Arrivals();
    api.journal().observe(arrivals);

    vertx.runOnContext(start -> connections.forEach(one -> one.write(HOLD)));

    assertThat(held.await(120, TimeUnit.SECONDS)).as("each had another").isTrue();
    assertThat(arrivals.count.get()).isEqualTo(HELD);
    assertThat(arrivals.last - arrivals.first).as("all at once").isLessThan(6_000_000_000L);
    assertThat(arrivals.threads).isLessThan(threads + 50);
    assertThat(api.faults().all().get(0).struck()).isEqualTo(HELD);
  }

  /** When the held requests came, and how many threads there were at the last of them. */
  private static final class Arrivals implements Consumer<Exchange> {
    private final AtomicInteger count = new AtomicInteger();
    private volatile long first;
    private volatile long last;
    private volatile int threads;

    @Override
    public void accept(Exchange exchange) {
      int number = count.incrementAndGet();
      if (number == 1) {
        first = System.nanoTime();
      } else if (number == HELD) {
        last = System.nanoTime();
        threads = THREADS.getThreadCount();
      }
    }
  }

  // So many at a time that no queue of the system overflows.
  private List<NetSocket> connect() {
    List<NetSocket> connections = new ArrayList<>();
    for (int i = 0; i < HELD; i += AT_ONCE) {
      List<Future<NetSocket>> some = new ArrayList<>();
      for (int j = 0; j < AT_ONCE; j++) {
        some.add(client.connect(api.url().getPort(), "127.0.0.1").onSuccess(this::ask));
      }
      Future.all(some).toCompletionStage().toCompletableFuture().join();
      some.forEach(socket -> connections.add(socket.result()));
    }
    return connections;
  }

  private void ask(NetSocket socket) {
    socket.handler(
        bytes -> {
          if (bytes.toString().startsWith("HTTP/1.1 200")) {
            opened.countDown();
            held.countDown();
          }
        });
    socket.write(OPEN);
  }

  private static long filesThatMayBeOpen() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getMaxFileDescriptorCount()
        : Long.MAX_VALUE;
  }
}
