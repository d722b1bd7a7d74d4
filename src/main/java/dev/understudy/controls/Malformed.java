package dev.understudy.controls;

import dev.understudy.exchange.Body;
import dev.understudy.exchange.Reply;
import io.vertx.core.buffer.Buffer;
import java.util.SplittableRandom;

/** Makes a body that no JSON parser takes, of the right length and media type. */
final class Malformed {
  private Malformed() {}

  static Reply of(Reply reply, Strike strike) {
    if (Reply.isBodiless(reply.status())) {
      return reply;
    }
    if (reply.body() instanceof Body.Empty) {
      return reply
          .withHeader("Content-Type", Reply.JSON)
          .withBody(new Body.Bytes(Buffer.buffer("{")));
    }
    Buffer broken = broken(reply.body().bytes(), Chance.of(strike.seed(), strike.number()));
    return reply.withBody(new Body.Bytes(broken));
  }

  private static Buffer broken(Buffer bytes, SplittableRandom random) {
    int last = bytes.length() - 1;
    boolean structured = last > 0 && (bytes.getByte(last) == '}' || bytes.getByte(last) == ']');
    int way = structured ? random.nextInt(3) : 0;
    if (way == 1) {
      return bytes.getBuffer(0, last); // never closed
    }
    if (way == 2) {
      return Buffer.buffer() // a comma with nothing behind it
          .appendBuffer(bytes.getBuffer(0, last))
          .appendByte((byte) ',')
          .appendByte(bytes.getByte(last));
    }
    return Buffer.buffer().appendBuffer(bytes).appendString("}"); // closed once too often
  }
}
