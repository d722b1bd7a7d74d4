package dev.understudy.http;

import io.netty.channel.Channel;
import io.netty.channel.socket.DuplexChannel;
import io.vertx.core.Future;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.impl.HttpServerConnection;
import java.util.concurrent.TimeUnit;

/**
 * Ends a connection so that the client can read the last answer (RFC 9112 §9.6): nothing that
 * follows is looked at, the sending side is closed, and what still comes is read and forgotten for
 * a moment. A plain close would have the system reset the connection, and the answer with it,
 * wherever the client was still sending.
 */
final class HangUp {
  private HangUp() {}

  /**
   * Hangs up once that has been sent, and waits no longer than these milliseconds for the client.
   */
  static void after(Future<Void> sent, HttpConnection connection, long millis) {
    Channel channel = channel(connection);
    HeadDecoder head = channel.pipeline().get(HeadDecoder.class);
    if (head != null) {
      head.leave();
    }
    sent.onComplete(done -> linger(channel, millis));
  }

  /**
   * The channel below a connection; the interface that has it is not public API, a test holds it.
   */
  static Channel channel(HttpConnection connection) {
    return ((HttpServerConnection) connection).channelHandlerContext().channel();
  }

  private static void linger(Channel channel, long millis) {
    if (!channel.isActive()) {
      return;
    }
    channel.config().setAutoRead(true);
    if (channel instanceof DuplexChannel duplex) {
      duplex.shutdownOutput();
    }
    var patience =
        channel.eventLoop().schedule(() -> channel.close(), millis, TimeUnit.MILLISECONDS);
    channel.closeFuture().addListener(closed -> patience.cancel(false));
  }
}
