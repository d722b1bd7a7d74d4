package dev.understudy.controls;

import dev.understudy.exchange.Call;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * The faults of one sandbox. Thread-safe; without any it is a few words of memory, and a call costs
 * one volatile read.
 *
 * <p>Every rule counts the calls that it is for and decides of each by its number alone, so that
 * under a seed its sequence repeats, whatever the threads do. The rules go in the order in which
 * they were added. Those that only take time strike together; of all others only the first one that
 * is due strikes a call, and the ones after it are not asked, so that {@code 402,times=2} and then
 * {@code 500,times=1} make three answers in a row.
 */
public final class Faults {

  /** How many there may be at a time. */
  public static final int MOST = 100;

  private static final Counted[] NONE = {};

  private final long seed;
  private volatile Counted[] rules = NONE;
  private int added;

  /** None yet; what is random in them is made from that seed. */
  public Faults(long seed) {
    this.seed = seed;
  }

  /**
   * A fault as it stands.
   *
   * @param id by which it is removed
   * @param rule what it does
   * @param asked how many calls it was for so far
   * @param struck how many of them it has struck
   * @param left how often it strikes yet; none for no end
   */
  public record Standing(String id, FaultRule rule, long asked, long struck, OptionalLong left) {}

  /**
   * Adds one, behind those that there are.
   *
   * @return the id by which it is known
   * @throws IllegalStateException if there are {@link #MOST} already
   */
  public synchronized String add(FaultRule rule) {
    Counted[] before = rules;
    if (before.length >= MOST) {
      throw new IllegalStateException("there are " + MOST + " faults already; remove some");
    }
    long same = Arrays.stream(before).filter(one -> one.rule.equals(rule)).count();
    String id = "f" + ++added;
    Counted[] after = Arrays.copyOf(before, before.length + 1);
    after[before.length] =
        new Counted(id, rule, Chance.mix(Chance.mix(seed, rule.toString()), same));
    rules = after;
    return id;
  }

  /** From which all that is random here is made. */
  public long seed() {
    return seed;
  }

  /** Those that there are, in order, the spent ones among them. */
  public List<Standing> all() {
    return Arrays.stream(rules).map(Counted::standing).toList();
  }

  /** Removes the one of that id, and says whether there was one. */
  public synchronized boolean remove(String id) {
    Counted[] before = rules;
    Counted[] after =
        Arrays.stream(before).filter(one -> !one.id.equals(id)).toArray(Counted[]::new);
    rules = after.length == 0 ? NONE : after;
    return after.length < before.length;
  }

  /** Removes all. */
  public synchronized void clear() {
    rules = NONE;
  }

  /** The same rules with the counts that they have now, for another sandbox. */
  public synchronized Faults copy() {
    Faults copy = new Faults(seed);
    copy.added = added;
    copy.rules =
        rules.length == 0 ? NONE : Arrays.stream(rules).map(Counted::new).toArray(Counted[]::new);
    return copy;
  }

  /** The strikes at that call, in order. */
  List<Strike> strikes(Call call) {
    Counted[] now = rules;
    if (now.length == 0) {
      return List.of();
    }
    List<Strike> strikes = new ArrayList<>(2);
    boolean decided = false;
    for (Counted one : now) {
      boolean timing = one.rule.effect().isTiming();
      if ((timing || !decided) && one.rule.scope().includes(call) && one.strikes(strikes)) {
        decided |= !timing;
      }
    }
    return strikes;
  }

  /** A rule with its counts. */
  private static final class Counted {
    private final String id;
    private final FaultRule rule;
    private final long seed;
    private long asked;
    private long struck;

    Counted(String id, FaultRule rule, long seed) {
      this.id = id;
      this.rule = rule;
      this.seed = seed;
    }

    Counted(Counted other) {
      this(other.id, other.rule, other.seed);
      Standing now = other.standing();
      asked = now.asked();
      struck = now.struck();
    }

    synchronized boolean strikes(List<Strike> strikes) {
      if (!rule.frequency().strikes(seed, asked++)) {
        return false;
      }
      struck++;
      strikes.add(new Strike(id, rule, seed, struck, true, rule.frequency().left(asked)));
      return true;
    }

    synchronized Standing standing() {
      return new Standing(id, rule, asked, struck, rule.frequency().left(asked));
    }
  }
}
