package dev.understudy.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AsciiString;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The codec's decoder, stricter where it is lax: it refuses folded lines and foreign versions,
 * hands on a broken chunk as an event of its request instead of ending the connection without a
 * word, knows since when a head is outstanding, and can be told to read no more.
 *
 * <p>Each call of {@link #decode} consumes bytes either of a head or of a body, never of both,
 * which is why a line that begins with white space can be told from a body that looks like one.
 */
final class HeadDecoder extends VertxHttpRequestDecoder {
  private static final System.Logger LOG = System.getLogger(HeadDecoder.class.getName());
  private static final byte TLS_HANDSHAKE = 0x16;
  private static final byte CR = '\r';
  private static final byte LF = '\n';

  private final Consumer<Throwable> brokenBody;
  private volatile long waitingSince = nanos();
  private boolean inHead = true;
  private boolean lineBegins;
  private boolean broken;
  private boolean stopped;
  private boolean leaving;

  /** With the limits of these options; a body that cannot be read on is handed to the consumer. */
  HeadDecoder(HttpServerOptions options, Consumer<Throwable> brokenBody) {
    super(options);
    this.brokenBody = brokenBody;
  }

  /** Why a head is refused that the codec would have taken. */
  static final class Refused extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    Refused(String sentence) {
      super(sentence);
    }
  }

  /** A version of HTTP that is not spoken here. */
  static final class ForeignVersion extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
  }

  /** The start of a TLS handshake. */
  static final class LooksLikeTls extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
  }

  /** The last answer is under way, and what still comes is thrown away. On the event loop only. */
  void leave() {
    leaving = true;
    stopped = true;
  }

  /** Whether the last answer is under way, so that requests read before must not have another. */
  boolean isLeaving() {
    return leaving;
  }

  /** Whether the rest of a head has been outstanding for that long, in nanoseconds. */
  boolean isWaiting(long longerThan) {
    long since = waitingSince;
    return since != 0 && System.nanoTime() - since > longerThan;
  }

  // 0 stands for none.
  private static long nanos() {
    return System.nanoTime() | 1;
  }

  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf buffer, List<Object> out)
      throws Exception {
    if (stopped) {
      buffer.skipBytes(buffer.readableBytes());
      return;
    }
    boolean head = inHead;
    int begin = buffer.readerIndex();
    int known = out.size();
    boolean tls = waitingSince != 0 && buffer.getByte(begin) == TLS_HANDSHAKE;
    super.decode(ctx, buffer, out);
    if (tls && out.size() > known) {
      refuse(buffer, out, known, new LooksLikeTls());
    } else if (head && !isFailed(out, known)) {
      String fault = fault(buffer, begin, buffer.readerIndex());
      if (fault != null) {
        refuse(buffer, out, known, new Refused(fault));
      }
    }
    note(out, known);
  }

  private static boolean isFailed(List<Object> out, int known) {
    return out.size() > known && ((HttpObject) out.get(known)).decoderResult().isFailure();
  }

  // A line that begins with white space is obsolete, and a way to smuggle (RFC 9112 §2.2 and §5.2);
  // the codec joins such lines, and then nothing is left of them to be seen. So is a CR alone,
  // which
  // the codec takes for a space in the first line. It has refused every LF alone by now.
  private @Nullable String fault(ByteBuf buffer, int begin, int end) {
    int at = begin;
    while (at < end) {
      if (lineBegins && (buffer.getByte(at) == ' ' || buffer.getByte(at) == '\t')) {
        return "a line begins with white space";
      }
      int cr = buffer.indexOf(at, end, CR);
      lineBegins = cr >= 0;
      if (lineBegins && cr + 1 < end && buffer.getByte(cr + 1) != LF) {
        return "a CR stands alone";
      }
      at = lineBegins ? cr + 2 : end;
    }
    return null;
  }

  private void refuse(ByteBuf buffer, List<Object> out, int known, IllegalArgumentException why) {
    HttpMessage message =
        out.size() > known && out.get(known) instanceof HttpMessage read
            ? read
            : (HttpMessage) createInvalidMessage();
    while (out.size() > known) {
      out.remove(out.size() - 1);
    }
    message.setDecoderResult(DecoderResult.failure(why));
    out.add(message);
    buffer.skipBytes(buffer.readableBytes());
    stopped = true;
  }

  private void note(List<Object> out, int known) {
    for (int i = known; i < out.size(); i++) {
      Object message = out.get(i);
      if (message == LastHttpContent.EMPTY_LAST_CONTENT) {
        bodyEnds();
      } else if (message instanceof DefaultHttpRequest) {
        inHead = false;
        if (waitingSince != 0) {
          waitingSince = 0;
        }
      } else if (message instanceof LastHttpContent) {
        broken = ((HttpObject) message).decoderResult().isFailure();
        bodyEnds();
      }
    }
    if (inHead && out.size() == known && waitingSince == 0) {
      waitingSince = nanos();
    }
  }

  private void bodyEnds() {
    inHead = true;
    lineBegins = false;
  }

  // The codec takes a field without a name.
  @Override
  protected AsciiString splitHeaderName(byte[] line, int start, int length) {
    if (length == 0) {
      throw new Refused("a field has no name");
    }
    return super.splitHeaderName(line, start, length);
  }

  @Override
  protected HttpMessage createMessage(String[] initialLine) {
    HttpMessage message = super.createMessage(initialLine);
    HttpVersion version = message.protocolVersion();
    if (version != HttpVersion.HTTP_1_1 && version != HttpVersion.HTTP_1_0) {
      throw new ForeignVersion();
    }
    return message;
  }

  // A client that is being told what was wrong must be able to read it before the end. All else
  // ends the connection here, as the handler above trips over an error while a pipelined request
  // waits, and then writes a stack trace.
  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    if (broken && !(cause instanceof IOException)) {
      broken = false;
      stopped = true;
      brokenBody.accept(cause);
    }
    if (!leaving || cause instanceof IOException) {
      LOG.log(Level.DEBUG, "a connection failed", cause);
      ctx.close();
    }
  }
}
