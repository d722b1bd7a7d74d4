package dev.understudy.store;

import dev.understudy.organizations.InvitationId;
import dev.understudy.organizations.MemberId;
import dev.understudy.organizations.MessageId;
import dev.understudy.organizations.Occasion;
import dev.understudy.organizations.OrganizationId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/**
 * Makes ids of a clock and a source of randomness: with the same two, the same ids in every run.
 *
 * <p>An id ends with a ULID: 48 bits of milliseconds, then 80 of randomness, in Crockford's base32.
 * Within a millisecond the random part counts up by one, so ids sort as they were made. Its highest
 * bit begins as zero, which leaves room to count. A clock that is turned back is believed.
 */
public final class Ids {
  private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final int LENGTH = 26;

  private final InstantSource clock;
  private final RandomGenerator random;
  private long millis = Long.MIN_VALUE;
  // the 80 random bits, as the upper and the lower 40
  private long upper;
  private long lower;

  public Ids(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /** Now, to the millisecond, and a ULID of it. */
  public synchronized Occasion occasion() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    advance(now.toEpochMilli());
    return new Occasion(now, ulid());
  }

  /** A new organization's id. */
  public OrganizationId organizationId() {
    return occasion().organizationId();
  }

  /** A new member's id. */
  public MemberId memberId() {
    return occasion().memberId();
  }

  /** A new invitation's id. */
  public InvitationId invitationId() {
    return occasion().invitationId();
  }

  /** A new message's id. */
  public MessageId messageId() {
    return occasion().messageId();
  }

  private void advance(long now) {
    if (now != millis) {
      millis = now;
      upper = random.nextLong() & 0x7F_FFFF_FFFFL;
      lower = random.nextLong() & 0xFF_FFFF_FFFFL;
      return;
    }
    lower = (lower + 1) & 0xFF_FFFF_FFFFL;
    if (lower == 0) {
      upper++;
    }
  }

  private String ulid() {
    char[] text = new char[LENGTH];
    write(text, 0, 10, millis);
    write(text, 10, 18, upper);
    write(text, 18, LENGTH, lower);
    return new String(text);
  }

  private static void write(char[] text, int start, int end, long bits) {
    long rest = bits;
    for (int i = end - 1; i >= start; i--) {
      text[i] = ALPHABET[(int) (rest & 31)];
      rest >>>= 5;
    }
  }
}
