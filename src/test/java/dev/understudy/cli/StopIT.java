package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a server ends: what is under way is answered, and it is gone within a second. */
@Timeout(120)
class StopIT {
  private static final String BODY = "{\"name\":\"Last minute\"}";

  // A second is what is promised, of a machine that is free. On one that is not, this still tells
  // an end from a wait for the client, which would take until the body's time is up: 30 s.
  private static final Duration SOON = Duration.ofSeconds(15);

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void answersWhatIsUnderWayAndEnds(String signal, int code) throws Exception {
    try (RunningProcess understudy = RunningProcess.understudy("serve", "--port", "0");
        Socket socket = connect(understudy)) {
      assumeFalse(signal.equals("INT") && understudy.ignoresInterrupts(), "SIGINT is ignored here");
      BufferedReader answer = begin(socket);

      understudy.signal(signal);
      long signalled = System.nanoTime();
      awaitClosedDoor(understudy);
      socket.getOutputStream().write(BODY.getBytes(StandardCharsets.US_ASCII));

      assertThat(answer.readLine()).isEqualTo("HTTP/1.1 201 Created");
      assertThat(understudy.exitCode()).isEqualTo(code);
      assertThat(Duration.ofNanos(System.nanoTime() - signalled)).isLessThan(SOON);
      assertThat(understudy.out()).last().isEqualTo("stopped; requests answered: 1");
      assertThat(understudy.err()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void doesNotWaitForWhoNeverEnds(String signal, int code) throws Exception {
    try (RunningProcess understudy = RunningProcess.understudy("serve", "--port", "0");
        Socket socket = connect(understudy)) {
      assumeFalse(signal.equals("INT") && understudy.ignoresInterrupts(), "SIGINT is ignored here");
      begin(socket);

      understudy.signal(signal);
      long signalled = System.nanoTime();

      assertThat(understudy.exitCode()).isEqualTo(code);
      assertThat(Duration.ofNanos(System.nanoTime() - signalled)).isLessThan(SOON);
    }
  }

  private static Socket connect(RunningProcess understudy) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), understudy.url().getPort());
  }

  /** Sends the head of a request, and returns once the server waits for the body. */
  private static BufferedReader begin(Socket socket) throws IOException {
    String head =
        """
        POST /v1/organizations HTTP/1.1
        Host: localhost
        Authorization: Bearer 3qpr_sk_live_owner
        Content-Type: application/json
        Content-Length: %d
        Expect: 100-continue

        """
            .formatted(BODY.length());
    socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
    BufferedReader answer =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    assertThat(answer.readLine()).isEqualTo("HTTP/1.1 100 Continue");
    assertThat(answer.readLine()).isEmpty();
    return answer;
  }

  private static void awaitClosedDoor(RunningProcess understudy) throws IOException {
    while (true) {
      try (Socket another = connect(understudy)) {
        assertThat(another.isConnected()).isTrue();
      } catch (ConnectException closed) {
        return;
      } catch (SocketException reset) {
        // It was in the queue as the door closed.
      }
    }
  }
}
