package dev.understudy.http;

import dev.understudy.exchange.Body;
import dev.understudy.exchange.Delivery;
import dev.understudy.exchange.Headers;
import dev.understudy.exchange.Origin;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Undelivered;
import dev.understudy.exchange.Undelivered.Why;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.util.ArrayList;
import java.util.List;

/** Reads the answer to a request of Understudy's own, and no more of its body than 256 KiB. */
final class AnswerReader {
  static final int MOST_OF_A_BODY = 256 << 10;

  private AnswerReader() {}

  /** The answer; one whose body is longer counts as truncated. */
  static Future<Reply> read(HttpClientResponse response, HttpClientRequest request, Target target) {
    Promise<Reply> read = Promise.promise();
    // Before anything else: the client logs the failure of an answer that nobody listens to.
    response.exceptionHandler(read::tryFail);
    int status = response.statusCode();
    if (status < 200 || status > 599) {
      String text = target.origin() + " answered with the status " + status + ", which is none";
      return Future.failedFuture(new Undelivered(Why.UNREACHABLE, text));
    }
    Buffer body = Buffer.buffer();
    response.handler(
        chunk -> {
          int room = MOST_OF_A_BODY - body.length();
          body.appendBuffer(chunk, 0, Math.min(room, chunk.length()));
          if (chunk.length() > room) {
            Delivery cut = new Delivery.Truncated(MOST_OF_A_BODY);
            read.tryComplete(reply(response, body, target).withDelivery(cut));
            request.reset();
          }
        });
    response.endHandler(end -> read.tryComplete(reply(response, body, target)));
    return read.future();
  }

  private static Reply reply(HttpClientResponse response, Buffer body, Target target) {
    List<String> fields = new ArrayList<>();
    response.headers().forEach((name, value) -> fields.addAll(List.of(name, value)));
    Reply reply =
        Reply.empty(response.statusCode())
            .withHeaders(Headers.of(fields.toArray(String[]::new)))
            .withOrigin(Origin.of("answered by " + target.origin()));
    return body.length() == 0 ? reply : reply.withBody(new Body.Bytes(body));
  }
}
