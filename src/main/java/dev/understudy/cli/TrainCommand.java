package dev.understudy.cli;

import dev.understudy.Settings;
import dev.understudy.Understudy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Starts a server, sends it one request of each kind and stops it: the run from which the build
 * makes the class-data archive that lets the launcher start quickly.
 */
@Command(name = "train", hidden = true, description = "Runs once through what serving needs.")
final class TrainCommand implements Callable<Integer> {
  private static final String HEAD = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";

  private final Terminal terminal;

  @Option(names = "--rounds", description = "How often each request is sent.")
  private int rounds = 20;

  TrainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    LineWriter log = new LineWriter(terminal.err(), LogFormat.HUMAN);
    Logging.begin(log, LogFormat.HUMAN, LogLevel.ERROR);
    Settings settings = Settings.DEFAULT.withPort(0).withRateLimit(OptionalInt.empty());
    Understudy understudy =
        Understudy.start(settings).toCompletionStage().toCompletableFuture().join();
    new Banner(terminal, LogFormat.HUMAN).show(understudy, Optional.empty());
    LineWriter lines = new LineWriter(terminal.out(), LogFormat.HUMAN);
    understudy
        .journal()
        .observe(new AccessLog(lines, LogFormat.HUMAN, terminal, InstantSource.system()));
    String key = understudy.scenario().orElseThrow().keys().get(0).token();
    for (int round = 0; round < rounds; round++) {
      requests(key, round).forEach(request -> send(understudy.url(), request));
    }
    understudy.close().toCompletionStage().toCompletableFuture().join();
    return ExitCode.DONE;
  }

  private static List<String> requests(String key, int round) {
    String authorization = "Authorization: Bearer " + key + "\r\n";
    String body = "{\"name\":\"Round " + round + "\"}";
    return List.of(
        "GET /v1/organizations" + HEAD + authorization + "\r\n",
        "GET /v1/organizations/org_01HABC/members" + HEAD + authorization + "\r\n",
        "GET /v1/organisations" + HEAD + authorization + "\r\n",
        "POST /v1/organizations" + HEAD + authorization + json(body),
        "POST /v1/organizations" + HEAD + authorization + json("{\"nam\":1}"));
  }

  private static String json(String body) {
    return "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
  }

  private static void send(URI url, String request) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), url.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
