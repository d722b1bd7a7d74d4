package dev.understudy.journal;

import dev.understudy.exchange.Exchange;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The latest exchanges, the oldest first, with the size of each. It holds no room before it is
 * needed: most journals are of sandboxes that see a few calls. Not thread-safe.
 */
final class Ring {
  private static final int FIRST_ROOM = 8;

  private final int most;
  private @Nullable Exchange[] exchanges = new Exchange[0];
  private long[] sizes = new long[0];
  private int first;
  private int held;
  private long bytes;

  /** An empty one, for that many at most. */
  Ring(int most) {
    this.most = most;
  }

  int held() {
    return held;
  }

  long bytes() {
    return bytes;
  }

  boolean isFull() {
    return held == most;
  }

  /** Adds one behind the others; the ring must not be full. */
  void add(Exchange exchange, long size) {
    if (held == exchanges.length) {
      grow();
    }
    int place = place(held);
    exchanges[place] = exchange;
    sizes[place] = size;
    bytes += size;
    held++;
  }

  // By the size that was noted: to look at the oldest exchange would bring it back into the
  // processor's cache only to have it thrown away.
  void forgetOldest() {
    bytes -= sizes[first];
    exchanges[first] = null;
    first = place(1);
    held--;
  }

  /** The one with so many before it. */
  Exchange get(int index) {
    return Objects.requireNonNull(exchanges[place(index)]);
  }

  /** Forgets all, and gives the room back. */
  void clear() {
    exchanges = new Exchange[0];
    sizes = new long[0];
    first = 0;
    held = 0;
    bytes = 0;
  }

  private int place(int index) {
    int place = first + index;
    return place < exchanges.length ? place : place - exchanges.length;
  }

  private void grow() {
    int room = (int) Math.min(most, Math.max(FIRST_ROOM, 2L * held));
    @Nullable Exchange[] more = Arrays.copyOf(exchanges, room);
    long[] theirs = Arrays.copyOf(sizes, room);
    for (int i = 0; i < held; i++) {
      more[i] = exchanges[place(i)];
      theirs[i] = sizes[place(i)];
    }
    exchanges = more;
    sizes = theirs;
    first = 0;
  }
}
