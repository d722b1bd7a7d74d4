package dev.understudy.controls;

import java.math.BigDecimal;
import java.util.OptionalLong;

/** How often a rule strikes, of the calls that it is for. */
public sealed interface Frequency {

  /** Every time. */
  Frequency ALWAYS = new Always();

  /** The most times that can be said. */
  int MOST = 1_000_000;

  /** Whether it strikes the n-th call, counted from 0: equal for equal seeds and numbers. */
  boolean strikes(long seed, long n);

  /** How many strikes are left once so many calls were asked about; none for no end. */
  default OptionalLong left(long asked) {
    return OptionalLong.empty();
  }

  /** Every time. */
  record Always() implements Frequency {
    @Override
    public boolean strikes(long seed, long n) {
      return true;
    }

    @Override
    public String toString() {
      return "";
    }
  }

  /**
   * So many times, after so many calls that it lets pass.
   *
   * @param skip 0 to {@link #MOST}
   * @param times 1 to {@link #MOST}
   */
  record Next(int skip, int times) implements Frequency {
    public Next {
      if (skip < 0 || skip > MOST || times < 1 || times > MOST) {
        throw new IllegalArgumentException(
            "skip is 0 to " + MOST + " and times 1 to " + MOST + ", not " + skip + ", " + times);
      }
    }

    @Override
    public boolean strikes(long seed, long n) {
      return n >= skip && n < (long) skip + times;
    }

    @Override
    public OptionalLong left(long asked) {
      return OptionalLong.of(times - Math.max(0, Math.min(times, asked - skip)));
    }

    @Override
    public String toString() {
      return (skip == 0 ? "" : ",skip=" + skip) + ",times=" + times;
    }
  }

  /**
   * At random.
   *
   * @param share 0 to 1
   */
  record Rate(double share) implements Frequency {
    private static final long SALT = 0x5241_5445L;

    public Rate {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("the rate " + share + " is not between 0 and 1");
      }
    }

    // Apart from the draws of the effect, so that a slow strike is no likelier than a quick one.
    @Override
    public boolean strikes(long seed, long n) {
      return Chance.of(Chance.mix(seed, SALT), n).nextDouble() < share;
    }

    @Override
    public String toString() {
      return ",rate=" + BigDecimal.valueOf(share).stripTrailingZeros().toPlainString();
    }
  }
}
