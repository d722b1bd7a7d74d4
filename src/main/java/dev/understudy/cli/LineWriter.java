package dev.understudy.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes lines on a thread of its own, so that a slow terminal or a full pipe holds nobody up. What
 * does not fit into the queue is dropped, counted, and said. Once the reader has gone for good,
 * nothing is written any more.
 */
final class LineWriter implements AutoCloseable {
  private static final int QUEUE = 10_000;
  private static final Duration PATIENCE = Duration.ofMillis(100);
  // Compared by identity: no line that was written can be this one.
  private static final String END = new String("end");

  private final Duration patience;
  private final PrintWriter out;
  private final LogFormat format;
  private final BlockingQueue<String> queue;
  private final AtomicLong dropped = new AtomicLong();
  private final Thread thread;
  private volatile boolean ended;

  LineWriter(PrintWriter out, LogFormat format) {
    this(out, format, QUEUE, PATIENCE);
  }

  LineWriter(PrintWriter out, LogFormat format, int queueSize, Duration patience) {
    this.patience = patience;
    this.out = out;
    this.format = format;
    this.queue = new ArrayBlockingQueue<>(queueSize);
    this.thread = new Thread(this::run, "understudy-log");
    thread.setDaemon(true);
    thread.start();
  }

  /** Has the line written soon; never waits. */
  void write(String line) {
    if (!ended && !queue.offer(line)) {
      dropped.incrementAndGet();
    }
  }

  /** Waits a moment for what is queued to be written, and takes no more. */
  @Override
  public void close() {
    ended = true;
    try {
      if (queue.offer(END, patience.toMillis(), TimeUnit.MILLISECONDS)) {
        thread.join(patience.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      String line = queue.take();
      while (!isEnd(line)) {
        out.println(line);
        sayDropped();
        if (queue.isEmpty() && out.checkError()) {
          break;
        }
        line = queue.take();
      }
      out.flush();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ended = true;
    queue.clear();
  }

  @SuppressWarnings("ReferenceEquality") // a line of the same letters is still a line
  private static boolean isEnd(String line) {
    return line == END;
  }

  private void sayDropped() {
    long lost = dropped.getAndSet(0);
    if (lost > 0) {
      String text = lost + " lines were dropped: the output is slower than the requests";
      out.println(format.line(InstantSource.system().instant(), LogLevel.WARN, text));
    }
  }
}
