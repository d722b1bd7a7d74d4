package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LineWriterTest {
  private static final Duration PATIENT = Duration.ofSeconds(20);
  private static final Duration HASTY = Duration.ofMillis(1);

  @Test
  void writesWhatWasQueuedBeforeItCloses() {
    StringWriter written = new StringWriter();
    LineWriter lines = new LineWriter(new PrintWriter(written), LogFormat.HUMAN, 4, PATIENT);

    lines.write("one");
    lines.write("two");
    lines.close();

    assertThat(written.toString().lines()).containsExactly("one", "two");
  }

  @Test
  void dropsWhatDoesNotFitAndSaysHowMuch() throws Exception {
    Gate gate = new Gate();
    LineWriter lines = new LineWriter(new PrintWriter(gate), LogFormat.HUMAN, 4, PATIENT);
    lines.write("first");
    gate.reached.await();

    for (int i = 0; i < 10; i++) {
      lines.write("line " + i);
    }
    gate.open.countDown();
    lines.close();

    assertThat(gate.text().lines())
        .contains("first", "line 0", "line 3")
        .doesNotContain("line 4")
        .contains("6 lines were dropped: the output is slower than the requests");
  }

  @Test
  void saysWhatWasDroppedAsJsonWhereLinesAreJson() throws Exception {
    Gate gate = new Gate();
    LineWriter lines = new LineWriter(new PrintWriter(gate), LogFormat.JSON, 1, PATIENT);
    lines.write("{}");
    gate.reached.await();

    lines.write("{}");
    lines.write("{}");
    gate.open.countDown();
    lines.close();

    assertThat(gate.text().lines())
        .hasSize(3)
        .allSatisfy(line -> assertThat(JsonMapper.builder().build().readTree(line)).isNotNull());
    assertThat(gate.text()).contains("\"level\":\"warn\"", "1 lines were dropped");
  }

  @Test
  void doesNotHoldUpWhoWrites() throws Exception {
    Gate gate = new Gate();
    LineWriter lines = new LineWriter(new PrintWriter(gate), LogFormat.HUMAN, 1, HASTY);
    lines.write("first");
    gate.reached.await();

    // It returns, though nobody reads; the test would run into its time limit otherwise.
    for (int i = 0; i < 100_000; i++) {
      lines.write("more");
    }
    lines.close();

    assertThat(gate.open.getCount()).isEqualTo(1);
  }

  @Test
  void givesUpOnceTheReaderHasGone() throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    CountDownLatch failed = new CountDownLatch(1);
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            attempts.incrementAndGet();
            failed.countDown();
            throw new IOException("Broken pipe");
          }
        };
    LineWriter lines = new LineWriter(new PrintWriter(broken), LogFormat.HUMAN);
    lines.write("first");
    failed.await();

    for (int i = 0; i < 1_000; i++) {
      lines.write("more");
    }
    lines.close();

    assertThat(attempts.get()).isLessThan(10);
  }

  /** A place to write that stands still until it is opened. */
  private static final class Gate extends Writer {
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);
    private final StringBuffer text = new StringBuffer();

    @Override
    public void write(char[] characters, int offset, int length) {
      reached.countDown();
      try {
        open.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      text.append(characters, offset, length);
    }

    String text() {
      return text.toString();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
