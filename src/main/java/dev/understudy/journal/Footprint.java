package dev.understudy.journal;

import dev.understudy.exchange.Call;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;

/** About how many bytes of the heap an exchange keeps alive. */
final class Footprint {
  private static final int FIXED = 1_024;
  // A field is two texts and an entry of a list; a tree's node, and a value read, much the same.
  private static final int OF_A_FIELD = 112;
  private static final int OF_A_FINDING = 256;
  private static final int OF_A_TREE = 8;
  private static final int OF_A_TARGET = 4;

  private long bytes = FIXED;

  private Footprint() {}

  static long of(Exchange exchange) {
    Footprint footprint = new Footprint();
    footprint.call(exchange.call());
    footprint.reply(exchange.reply());
    return footprint.bytes;
  }

  private void call(Call call) {
    // What was read of a body or a query is kept, too, and takes more than the text itself.
    boolean read = call.understood().input().body() != null;
    String query = call.query();
    bytes += (long) call.body().length() * (read ? OF_A_TREE : 1);
    bytes += (long) (call.path().length() + (query == null ? 0 : query.length())) * OF_A_TARGET;
    call.headers().forEach(this::field);
  }

  private void reply(Reply reply) {
    bytes += reply.body().bytes().length();
    reply.headers().forEach(this::field);
    Problem problem = reply.origin().problem();
    if (problem != null) {
      bytes += (long) problem.findings().size() * OF_A_FINDING;
    }
  }

  private void field(String name, String value) {
    bytes += OF_A_FIELD + name.length() + value.length();
  }
}
