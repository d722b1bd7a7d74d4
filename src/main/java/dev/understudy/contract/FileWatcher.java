package dev.understudy.contract;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.nio.file.WatchService;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Watches files, on a thread of its own, and tells when they hold something else than before.
 *
 * <p>The file system's own notices only say when to look: what counts is what the files hold. They
 * are compared with what was seen last, once they have held still for 100 ms. And once a second
 * somebody looks anyway at names, sizes and times, for notices may fail to come: no watch can be
 * had, a mounted folder sends none, the folder was removed or is a link that leads elsewhere now.
 *
 * @param <C> what the files hold
 */
public final class FileWatcher<C> implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(FileWatcher.class.getName());
  private static final long QUIET_MILLIS = 100;

  private final String name;
  private final Watched<C> watched;
  private final Notices notices;
  private final CountDownLatch closed = new CountDownLatch(1);
  private C seen;
  private Optional<Object> stamp = Optional.empty();

  /**
   * Watches from now on.
   *
   * @param name what messages call that which is watched
   * @param seen what the files held when they were read
   */
  public FileWatcher(String name, Watched<C> watched, C seen, Source source) {
    this.name = name;
    this.watched = watched;
    this.seen = seen;
    this.notices = new Notices(source);
    Thread thread = new Thread(this::run, "watcher of " + name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Where a watch service comes from. */
  public interface Source {
    /** A new one. */
    WatchService open() throws IOException;
  }

  /**
   * The files that are watched; asked and told on the watcher's thread.
   *
   * @param <C> what they hold, equal to another one of the same content
   */
  public interface Watched<C> {
    /** The folders in which they stand. */
    Set<Path> folders();

    /** What they show without being opened: names, sizes and times. */
    Object stamp();

    /** What they hold. */
    C content();

    /**
     * They hold something else than before.
     *
     * @return what is known of them now, which will be compared
     */
    C changed(C content);

    /**
     * Changes will be seen after a second instead of at once; told once at most.
     *
     * @param why as the system put it
     */
    void polling(String why);
  }

  /** Stops watching; a call that is under way ends by itself, and no other follows. */
  @Override
  public void close() {
    closed.countDown();
    notices.close();
  }

  private void run() {
    guarded(() -> told(notices.open(watched.folders())));
    while (isOpen()) {
      guarded(this::look);
      guarded(() -> told(notices.renew(watched.folders())));
    }
  }

  private void guarded(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "watching " + name + " failed; it goes on", e);
    }
  }

  private void told(Optional<String> why) {
    if (isOpen()) {
      why.ifPresent(watched::polling);
    }
  }

  private void look() {
    boolean noticed = notices.await(closed);
    Optional<Object> now = Optional.of(watched.stamp());
    if (isOpen() && (noticed || !now.equals(stamp))) {
      stamp = now;
      C settled = settled();
      if (isOpen() && !settled.equals(seen)) {
        seen = settled;
        seen = watched.changed(settled);
      }
    }
  }

  /** The files as they are once nobody has written for a while. */
  private C settled() {
    C before = watched.content();
    while (isOpen()) {
      pause();
      stamp = Optional.of(watched.stamp());
      C after = watched.content();
      if (after.equals(before)) {
        return after;
      }
      before = after;
    }
    return before;
  }

  private boolean isOpen() {
    return closed.getCount() > 0;
  }

  private void pause() {
    try {
      closed.await(QUIET_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      close();
    }
  }
}
