package dev.understudy.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, which tells its port in what it prints. */
final class ServerProcess implements AutoCloseable {
  private static final Pattern PORT = Pattern.compile("(?:127\\.0\\.0\\.1:|listening on )(\\d+)");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  private final Process process;
  private final BufferedReader output;
  private final int port;
  private final Duration startUp;

  private ServerProcess(Process process, BufferedReader output, int port, Duration startUp) {
    this.process = process;
    this.output = output;
    this.port = port;
    this.startUp = startUp;
  }

  /** Spawns that command, and returns once that request was answered with 200. */
  static ServerProcess start(List<String> command, String firstRequest) throws IOException {
    long begun = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    int port = port(output, command);
    String answer = send(port, firstRequest);
    if (!answer.startsWith("HTTP/1.1 200")) {
      process.destroy();
      throw new IOException(command + " answered " + answer);
    }
    Duration startUp = Duration.ofNanos(System.nanoTime() - begun);
    drain(output);
    return new ServerProcess(process, output, port, startUp);
  }

  private static int port(BufferedReader output, List<String> command) throws IOException {
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher matcher = PORT.matcher(line);
      if (matcher.find()) {
        return Integer.parseInt(matcher.group(1));
      }
      said.append(line).append('\n');
    }
    throw new IOException(command + " did not start:\n" + said);
  }

  private static void drain(BufferedReader output) {
    Thread thread =
        new Thread(
            () -> {
              try {
                while (output.readLine() != null) {
                  // A server that cannot print would stand still.
                }
              } catch (IOException e) {
                // The process has ended.
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  static String send(int port, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  int port() {
    return port;
  }

  Duration startUp() {
    return startUp;
  }

  /** Processor time that it has used so far. */
  Duration processorTime() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Resident memory in MB; -1 where the system does not tell. */
  long residentMegabytes() throws IOException {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    if (!Files.isReadable(status)) {
      return -1;
    }
    Matcher matcher = RESIDENT.matcher(Files.readString(status));
    return matcher.find() ? Long.parseLong(matcher.group(1)) / 1024 : -1;
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    output.close();
  }
}
