package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ControlDoor;
import dev.understudy.Controls;
import dev.understudy.Settings;
import dev.understudy.Understudy;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** {@code understudy coverage} against a running server. */
class CoverageCommandTest {
  private static final Understudy API =
      Understudy.start(
              Settings.DEFAULT
                  .withPort(0)
                  .withControls(Controls.DEFAULT.withDoor(ControlDoor.any())))
          .toCompletionStage()
          .toCompletableFuture()
          .join();

  private final Captured captured = new Captured();

  @AfterAll
  static void stop() {
    API.close().toCompletionStage().toCompletableFuture().join();
  }

  private int coverage(String... more) {
    return asked(API.controlToken().orElseThrow().text(), more);
  }

  private int asked(String token, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "coverage",
                "--control-url=" + API.controlUrl().orElseThrow(),
                "--control-token=" + token));
    arguments.addAll(List.of(more));
    return Main.run(arguments.toArray(String[]::new), captured.terminal(), Map.of());
  }

  @Test
  void tellsWhatIsCountedAndWhatIsMissing() {
    int code = coverage("--missing=3");

    assertThat(code).isZero();
    assertThat(captured.lines()).anyMatch(line -> line.matches("  operations +0/4 +0\\.0 %"));
    assertThat(captured.lines()).anyMatch(line -> line.matches("    and \\d+ more"));
  }

  @Test
  void failsWhereAThresholdIsNotReached() {
    assertThat(coverage("--threshold=operations=100")).isEqualTo(1);
    assertThat(captured.complaints()).anyMatch(line -> line.contains("operations"));
  }

  @Test
  void saysWhatIsWrongWithAThreshold() {
    assertThat(coverage("--threshold=everything")).isEqualTo(2);
    assertThat(captured.complaints()).hasSize(1);
  }

  @Test
  void saysThatATokenDoesNotOpen() {
    assertThat(asked("x".repeat(20))).isEqualTo(2);
  }

  @Test
  void saysThatNobodyIsThere() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }

    int code =
        Main.run(
            new String[] {
              "coverage",
              "--control-url=http://127.0.0.1:" + port,
              "--control-token=" + "x".repeat(20)
            },
            captured.terminal(),
            Map.of());

    assertThat(code).isEqualTo(4);
    assertThat(captured.complaints().get(0)).contains("no control plane");
  }
}
