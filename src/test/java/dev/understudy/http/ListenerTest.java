package dev.understudy.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;

/** Both addresses of the loopback, and what the log is told. */
class ListenerTest {
  private static final byte[] TLS_HELLO = {
    0x16, 3, 1, 0, 0x2f, 1, 0, 0, 0x2b, 3, 3, 'G', 'E', 'T', ' ', '/', '\r', '\n', '\r', '\n'
  };

  @Test
  void countsTheConnectionsOfBothAddressesTogether() throws IOException {
    try (Lab lab = Lab.open(Limits.DEFAULT.withConnections(1));
        Socket over6 = overIpv6(lab)) {
      assumeTrue(over6.isConnected(), "this machine has no ::1");
      over6.getOutputStream().write(Lab.GET.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      assertThat(new String(over6.getInputStream().readNBytes(12), "US-ASCII"))
          .isEqualTo("HTTP/1.1 200");

      try (RawClient over4 = lab.connect()) {
        assertThat(over4.send(Lab.GET).answer().status()).isEqualTo(503);
      }
    }
  }

  private static Socket overIpv6(Lab lab) {
    try {
      return new Socket(InetAddress.getByName("::1"), lab.port());
    } catch (IOException e) {
      return new Socket();
    }
  }

  @Test
  void hintsOnceAtClientsThatSpeakHttps() {
    try (Lab lab = Lab.open(Limits.DEFAULT)) {
      for (int i = 0; i < 100; i++) {
        try (RawClient client = lab.connect()) {
          assertThat(client.send(TLS_HELLO).answer().status()).isEqualTo(400);
          assertThat(client.rest()).isEmpty();
        }
      }

      assertThat(lab.logged()).isNotEmpty().allMatch(line -> line.contains("speaks HTTPS"));
      lab.isUnharmed();
    }
  }

  @Test
  void logsNothingOfClientsThatLeaveInTheMiddle() {
    try (Lab lab = Lab.open(Limits.DEFAULT)) {
      for (int i = 0; i < 200; i++) {
        lab.connect().send("GET /th").abort();
        lab.connect().send(Lab.GET.repeat(20)).abort();
        lab.connect().send("POST /thing HTTP/1.1\r\nTransfer-Encoding: chunked\r\n").abort();
        lab.connect().abort();
      }

      lab.isUnharmed();
    }
  }
}
