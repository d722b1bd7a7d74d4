package dev.understudy.organizations;

import java.time.Instant;
import java.util.Locale;

/**
 * The moment at which something is decided, and the one ULID from which everything that comes of
 * the decision takes its id. Deciding again on the same occasion therefore gives the same ids.
 */
public record Occasion(Instant now, String ulid) {
  private static final int SUFFIX_LENGTH = 6;

  public Occasion {
    IdShape.require("", ulid);
  }

  /** The id of an organization that comes into being on this occasion. */
  public OrganizationId organizationId() {
    return new OrganizationId(OrganizationId.PREFIX + ulid);
  }

  /** The id of a member who joins on this occasion. */
  public MemberId memberId() {
    return new MemberId(MemberId.PREFIX + ulid);
  }

  /** The id of an invitation that is sent on this occasion. */
  public InvitationId invitationId() {
    return new InvitationId(InvitationId.PREFIX + ulid);
  }

  /** The id of a message that is sent on this occasion. */
  public MessageId messageId() {
    return new MessageId(MessageId.PREFIX + ulid);
  }

  /** What a slug ends with where its name leaves nothing to make one of: six characters. */
  public String suffix() {
    return ulid.substring(ulid.length() - SUFFIX_LENGTH).toLowerCase(Locale.ROOT);
  }
}
