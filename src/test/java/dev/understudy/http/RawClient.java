package dev.understudy.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.TreeMap;

/** A connection that sends any bytes, and takes nothing for an answer that is not HTTP/1.x. */
final class RawClient implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 40_000;

  private final Socket socket;
  private final InputStream in;

  private RawClient(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  /** An answer as it came. */
  record Answer(int status, Map<String, String> headers, String body) {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  static RawClient to(int port) {
    try {
      Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.setTcpNoDelay(true);
      return new RawClient(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RawClient send(String latin1) {
    return send(latin1.getBytes(ISO_8859_1));
  }

  RawClient send(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends, whether or not the other side still listens. */
  RawClient trySend(String latin1) {
    try {
      socket.getOutputStream().write(latin1.getBytes(ISO_8859_1));
    } catch (IOException e) {
      // What was said before that is read by the caller.
    }
    return this;
  }

  Answer answer() {
    return answer("GET");
  }

  /** The next answer, which was asked for with that method. */
  Answer answer(String method) {
    try {
      String start = line();
      assertThat(start).as("status line").matches("HTTP/1\\.[01] [1-5][0-9]{2} [ -~]*");
      int status = Integer.parseInt(start.substring(9, 12));
      Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      for (String line = line(); !line.isEmpty(); line = line()) {
        assertThat(line).as("header field").matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+: ?[\\t -~]*");
        String[] field = line.split(":", 2);
        assertThat(headers.put(field[0], field[1].strip())).as("sent twice: " + field[0]).isNull();
      }
      boolean bodiless = method.equals("HEAD") || status < 200 || status == 204 || status == 304;
      return new Answer(status, headers, bodiless ? "" : body(headers));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String body(Map<String, String> headers) throws IOException {
    int length = Integer.parseInt(headers.get("Content-Length"));
    byte[] bytes = in.readNBytes(length);
    assertThat(bytes).as("the whole body").hasSize(length);
    return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int c = in.read();
    while (c != '\r') {
      assertThat(c).as("a byte of the head, after '%s'", line).isBetween((int) ' ' - 23, 126);
      line.append((char) c);
      c = in.read();
    }
    assertThat(in.read()).isEqualTo('\n');
    return line.toString();
  }

  /** Everything up to the end of the connection, which must come; a reset ends it as well. */
  String rest() {
    StringBuilder rest = new StringBuilder();
    try {
      for (int c = in.read(); c >= 0; c = in.read()) {
        rest.append((char) c);
      }
    } catch (SocketTimeoutException e) {
      throw new AssertionError("still open after " + rest, e);
    } catch (SocketException e) {
      return rest.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rest.toString();
  }

  /** Whether it is open, and nothing has come yet. */
  boolean isWaiting() {
    try {
      socket.setSoTimeout(50);
      in.read();
      return false;
    } catch (SocketTimeoutException e) {
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the connection ends by a reset, after whatever else came. */
  boolean isReset() {
    try {
      while (in.read() >= 0) {
        // What came before does not matter here.
      }
      return false;
    } catch (SocketTimeoutException e) {
      throw new AssertionError("still open", e);
    } catch (SocketException e) {
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says that nothing more will be sent. */
  RawClient finish() {
    try {
      socket.shutdownOutput();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves with a reset. */
  void abort() {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
