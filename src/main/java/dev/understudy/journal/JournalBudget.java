package dev.understudy.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How large all journals of a server may be together. Where that is too much, each forgets its
 * oldest exchanges until it has no more than its share of the half: so that a look at all of them
 * is seldom, and those of a few calls lose nothing.
 */
public final class JournalBudget {
  private final long most;
  private final AtomicLong used = new AtomicLong();
  private final Set<Journal> journals = Collections.newSetFromMap(new WeakHashMap<>());

  /** So many bytes, about. */
  public JournalBudget(long most) {
    if (most < 1) {
      throw new IllegalArgumentException("journals of " + most + " bytes");
    }
    this.most = most;
  }

  synchronized void include(Journal journal) {
    journals.add(journal);
  }

  void grown(long bytes) {
    if (used.addAndGet(bytes) > most) {
      sweep();
    }
  }

  // Counted anew, as some journals are gone with their sandboxes.
  private void sweep() {
    List<Journal> all;
    synchronized (this) {
      all = new ArrayList<>(journals);
    }
    long share = most / 2 / Math.max(1, all.size());
    used.set(all.stream().mapToLong(journal -> journal.shrink(share)).sum());
  }
}
