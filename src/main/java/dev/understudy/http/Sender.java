package dev.understudy.http;

import dev.understudy.exchange.Call;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Responder;
import dev.understudy.exchange.Undelivered;
import dev.understudy.exchange.Undelivered.Why;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Has requests of Understudy's own answered by whom they are addressed to: the path of such a call
 * is a whole URL. It connects to this machine and to hosts that were named, follows no redirect,
 * and uses each connection once. The future of one that gets no answer fails with {@link
 * Undelivered}.
 */
public final class Sender implements Responder {
  /** How long a request may take, with all that belongs to it. */
  public static final Duration TIMEOUT = Duration.ofSeconds(10);

  // What frames a message is for the client to say (RFC 9112 §6).
  private static final Set<String> FRAMING =
      Set.of(
          "connection",
          "content-length",
          "expect",
          "host",
          "keep-alive",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private final Vertx vertx;
  private final HttpClient client;
  private final Set<String> hosts;
  private final long millis;

  /**
   * One that sends to this machine, and to those hosts.
   *
   * @param hosts names and addresses without ports, in any case
   */
  public Sender(Vertx vertx, Set<String> hosts) {
    this(vertx, hosts, TIMEOUT);
  }

  Sender(Vertx vertx, Set<String> hosts, Duration timeout) {
    this.vertx = vertx;
    this.hosts = hosts.stream().map(Target::plain).collect(Collectors.toUnmodifiableSet());
    this.millis = timeout.toMillis();
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setKeepAlive(false)
                .setDecompressionSupported(false)
                .setConnectTimeout((int) millis));
  }

  @Override
  public Future<Reply> respond(Call call) {
    Target target;
    try {
      target = Target.of(call.target(), hosts);
    } catch (Undelivered refused) {
      return Future.failedFuture(refused);
    }
    return vertx
        .executeBlocking(target::addresses, false)
        .compose(addresses -> connected(call, target, addresses))
        .compose(request -> answered(request, call, target))
        .timeout(millis, TimeUnit.MILLISECONDS)
        .recover(failure -> Future.failedFuture(undelivered(target, failure)));
  }

  // A name such as localhost may have two addresses, of which a server listens on one.
  private Future<HttpClientRequest> connected(
      Call call, Target target, List<InetAddress> addresses) {
    List<InetAddress> others = addresses.subList(1, addresses.size());
    return client
        .request(options(call, target, addresses.get(0)))
        .recover(
            failure ->
                failure instanceof ConnectException && !others.isEmpty()
                    ? connected(call, target, others)
                    : Future.failedFuture(failure));
  }

  private static RequestOptions options(Call call, Target target, InetAddress address) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.valueOf(call.method()))
            .setServer(
                SocketAddress.inetSocketAddress(new InetSocketAddress(address, target.port())))
            .setHost(target.uri().getHost())
            .setPort(target.port())
            .setSsl(target.isSecure())
            .setURI(target.requestTarget())
            .setFollowRedirects(false)
            .putHeader("User-Agent", "understudy");
    for (Map.Entry<String, String> field : call.headers()) {
      if (!FRAMING.contains(field.getKey().toLowerCase(Locale.ROOT))) {
        options.addHeader(field.getKey(), field.getValue());
      }
    }
    return options;
  }

  private Future<Reply> answered(HttpClientRequest request, Call call, Target target) {
    return request
        .send(call.body())
        .compose(response -> AnswerReader.read(response, request, target))
        .timeout(millis, TimeUnit.MILLISECONDS)
        .onFailure(failure -> request.reset());
  }

  private Undelivered undelivered(Target target, Throwable failure) {
    if (failure instanceof Undelivered known) {
      return known;
    }
    String why =
        failure instanceof TimeoutException
            ? "gave no answer within " + millis / 1000.0 + " seconds"
            : failure instanceof ConnectException
                ? "cannot be reached: nothing takes a connection there"
                : "gave no answer: " + failure.getMessage();
    return new Undelivered(Why.UNREACHABLE, target.origin() + " " + why);
  }
}
