package dev.understudy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.sandbox.Sandbox;
import dev.understudy.sandbox.SandboxId;
import dev.understudy.sandbox.Sandboxes;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What an idle sandbox takes: measured, with a margin of four for what else lives in the heap. */
@Isolated
class SandboxMemoryTest {
  private static final int SANDBOXES = 2_000;
  private static final long MOST_EACH = 25_000;

  private final Understudy api =
      Understudy.start(Settings.DEFAULT.withPort(0).withRateLimit(OptionalInt.empty()))
          .toCompletionStage()
          .toCompletableFuture()
          .join();
  private final Sandboxes sandboxes = api.sandboxes();

  @AfterEach
  void stop() {
    api.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void takesAtMost25KilobytesForASandboxThatIsIdle() {
    list(sandboxes.usual());
    long before = used();

    for (int i = 0; i < SANDBOXES; i++) {
      sandboxes.make(new SandboxId("idle-" + i), sandboxes.usual().beginning());
    }
    sandboxes.all().forEach(SandboxMemoryTest::list);

    assertThat((used() - before) / SANDBOXES).isLessThan(MOST_EACH);
    assertThat(sandboxes.all()).hasSize(SANDBOXES + 1);
  }

  private static void list(Sandbox sandbox) {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    headers.add("Authorization", "Bearer 3qpr_sk_live_owner");
    int status =
        sandbox
            .respond("GET", "/v1/organizations", null, headers, Buffer.buffer())
            .result()
            .status();
    assertThat(status).isEqualTo(200);
  }

  private static long used() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      least =
          Math.min(least, Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
    }
    return least;
  }
}
