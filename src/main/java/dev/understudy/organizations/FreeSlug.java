package dev.understudy.organizations;

import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * The slug for a name when others may have it already: the plain one, else {@code -2}, {@code -3}…
 *
 * <p>Trying every number would take ever longer where the same name comes again and again. So the
 * steps double until a free number is found, and halve again down to one whose forerunner is taken:
 * the next number of an unbroken row, in logarithmic time.
 */
final class FreeSlug {
  private FreeSlug() {}

  static Slug near(Slug wanted, Predicate<Slug> taken) {
    if (!taken.test(wanted)) {
      return wanted;
    }
    int last = 1;
    int free = 2;
    while (taken.test(wanted.numbered(free))) {
      last = free;
      free = Math.multiplyExact(free, 2) - 1;
    }
    return wanted.numbered(between(last, free, number -> taken.test(wanted.numbered(number))));
  }

  private static int between(int taken, int free, IntPredicate isTaken) {
    int last = taken;
    int next = free;
    while (next - last > 1) {
      int middle = (last + next) >>> 1;
      if (isTaken.test(middle)) {
        last = middle;
      } else {
        next = middle;
      }
    }
    return next;
  }
}
