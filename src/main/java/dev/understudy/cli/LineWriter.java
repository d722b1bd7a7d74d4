package dev.understudy.cli;

import java.io.PrintWriter;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes lines on a thread of its own, so that a slow terminal or a full pipe holds nobody up. What
 * does not fit into the queue is dropped, counted, and said.
 */
final class LineWriter {
  private static final int QUEUE = 10_000;

  private final PrintWriter out;
  private final BlockingQueue<String> queue = new ArrayBlockingQueue<>(QUEUE);
  private final AtomicLong dropped = new AtomicLong();

  LineWriter(PrintWriter out) {
    this.out = out;
    Thread thread = new Thread(this::run, "understudy-log");
    thread.setDaemon(true);
    thread.start();
  }

  void write(String line) {
    if (!queue.offer(line)) {
      dropped.incrementAndGet();
    }
  }

  private void run() {
    try {
      while (true) {
        out.println(queue.take());
        long lost = dropped.getAndSet(0);
        if (lost > 0) {
          out.println("(" + lost + " lines were dropped: the output is slower than the requests)");
        }
        if (queue.isEmpty()) {
          out.flush();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
