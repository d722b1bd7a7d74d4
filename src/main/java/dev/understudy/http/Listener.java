package dev.understudy.http;

import dev.understudy.exchange.Entrance;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A port that is open, with an entrance behind it. */
public final class Listener {
  private static final System.Logger LOG = System.getLogger(Listener.class.getName());
  private static final String IPV4_LOOPBACK = "127.0.0.1";
  private static final String IPV6_LOOPBACK = "::1";
  private static final int DRAIN_MILLIS = 800;
  private static final int MOST_OF_A_LINE = 8 << 10;
  private static final int MOST_OF_A_HEAD = 64 << 10;

  private static final int MOST_STREAMS = 100;

  private final List<HttpServer> servers;
  private final int port;
  private final OptionalInt http2Port;

  private Listener(List<HttpServer> servers, int port, OptionalInt http2Port) {
    this.servers = servers;
    this.port = port;
    this.http2Port = http2Port;
  }

  /**
   * Who may come in.
   *
   * @param host the address to listen on; {@code 127.0.0.1} stands for {@code ::1} too, where the
   *     machine has it
   * @param port the port, or 0 for any that is free
   * @param http2Port a port for HTTP/2 in clear text, or 0 for any that is free; none for none
   * @param allowedHosts names beside the loopback ones that a request may be addressed to
   * @param origins web origins beside the loopback ones whose pages may read answers
   * @param limits how much a client may send
   */
  public record Door(
      String host,
      int port,
      OptionalInt http2Port,
      Set<String> allowedHosts,
      List<String> origins,
      Limits limits) {

    /** Without HTTP/2. */
    public Door(
        String host, int port, Set<String> allowedHosts, List<String> origins, Limits limits) {
      this(host, port, OptionalInt.empty(), allowedHosts, origins, limits);
    }

    public Door {
      allowedHosts = Set.copyOf(allowedHosts);
      origins = List.copyOf(origins);
    }
  }

  /**
   * Opens the door; the future fails where the port is not to be had.
   *
   * @param entrance who answers
   */
  public static Future<Listener> open(Vertx vertx, Entrance entrance, Door door) {
    HttpServerOptions options = options(door.limits());
    Refusals refusals = new Refusals(door.limits());
    Edge edge = new Edge(vertx, entrance, door, refusals);
    Connections connections = new Connections(vertx, door.limits(), options, refusals);
    Opening opening = new Opening(vertx, options, edge, connections);
    Future<Listener> http1 = open(opening, door);
    return door.http2Port().isEmpty()
        ? http1
        : http1.compose(first -> first.withHttp2(opening, door));
  }

  private Future<Listener> withHttp2(Opening opening, Door door) {
    return opening
        .http2At(door.host(), door.http2Port().getAsInt())
        .map(
            server -> {
              List<HttpServer> all = new ArrayList<>(servers);
              all.add(server);
              return new Listener(all, port, OptionalInt.of(server.actualPort()));
            })
        .recover(failure -> close().transform(closed -> Future.failedFuture(failure)));
  }

  private static Future<Listener> open(Opening opening, Door door) {
    Future<HttpServer> first = opening.at(door.host(), door.port());
    if (!door.host().equals(IPV4_LOOPBACK)) {
      return first.map(server -> of(List.of(server)));
    }
    // Many clients try ::1 first for "localhost". Where there is none, the IPv4 address will do.
    return first.compose(
        server ->
            opening
                .at(IPV6_LOOPBACK, server.actualPort())
                .map(second -> of(List.of(server, second)))
                .otherwise(failure -> alone(server, failure)));
  }

  private static Listener of(List<HttpServer> servers) {
    return new Listener(servers, servers.get(0).actualPort(), OptionalInt.empty());
  }

  private static Listener alone(HttpServer server, Throwable failure) {
    if (failure instanceof BindException
        && String.valueOf(failure.getMessage()).contains("in use")) {
      LOG.log(
          Level.WARNING,
          () ->
              "another process has [::1]:"
                  + server.actualPort()
                  + ", and some clients try that first for localhost; say 127.0.0.1 to them");
    }
    return of(List.of(server));
  }

  /** What every address of a door has in common. */
  private record Opening(
      Vertx vertx, HttpServerOptions options, Edge edge, Connections connections) {
    Future<HttpServer> at(String host, int port) {
      return vertx
          .createHttpServer(options)
          .connectionHandler(connections::opened)
          .invalidRequestHandler(connections::invalid)
          .requestHandler(request -> connections.guard(request, edge::handle))
          .listen(port, host);
    }

    Future<HttpServer> http2At(String host, int port) {
      return vertx
          .createHttpServer(http2(options))
          .connectionHandler(connections::openedAtHttp2)
          .invalidRequestHandler(connections::invalid)
          .requestHandler(request -> connections.guardHttp2(request, edge::handle))
          .listen(port, host);
    }
  }

  // No HTTP/2 in clear text, no decompression, no web sockets: each has a history of attacks.
  private static HttpServerOptions options(Limits limits) {
    return new HttpServerOptions()
        .setHttp2ClearTextEnabled(false)
        .setDecompressionSupported(false)
        .setCompressionSupported(false)
        .setPerMessageWebSocketCompressionSupported(false)
        .setPerFrameWebSocketCompressionSupported(false)
        .setMaxInitialLineLength(MOST_OF_A_LINE)
        .setMaxHeaderSize(MOST_OF_A_HEAD)
        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
        .setIdleTimeout((int) limits.idleTime().toMillis())
        .setTcpNoDelay(true);
  }

  // What resets streams too fast is sent away by the codec: 200 in 30 seconds (CVE-2023-44487).
  private static HttpServerOptions http2(HttpServerOptions options) {
    return new HttpServerOptions(options)
        .setHttp2ClearTextEnabled(true)
        .setInitialSettings(
            new Http2Settings()
                .setMaxConcurrentStreams(MOST_STREAMS)
                .setMaxHeaderListSize(MOST_OF_A_HEAD)
                .setPushEnabled(false));
  }

  /** The port that it listens on for HTTP/2, where it does. */
  public OptionalInt http2Port() {
    return http2Port;
  }

  /** The port that it listens on. */
  public int port() {
    return port;
  }

  /** Takes no more connections, lets what is under way end for up to 800 ms, and closes. */
  public Future<Void> close() {
    return Future.join(
            servers.stream()
                .map(server -> server.shutdown(DRAIN_MILLIS, TimeUnit.MILLISECONDS))
                .toList())
        .mapEmpty();
  }
}
