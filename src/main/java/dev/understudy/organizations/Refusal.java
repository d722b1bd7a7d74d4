package dev.understudy.organizations;

import java.time.Instant;

/** Why something asked for was not done, although nothing broke. */
public sealed interface Refusal {

  /** What sort of no it is. */
  Kind kind();

  /** The refusal as a person would put it. */
  String sentence();

  /** The sorts of no, in the order in which they are decided. */
  enum Kind {
    /** What was sent is beyond a bound. */
    INVALID,
    /** The caller's role does not reach. */
    FORBIDDEN,
    /** The caller's plan does not reach. */
    PLAN,
    /** No such thing, as far as the caller may know. */
    NOT_FOUND,
    /** It contradicts what is there already. */
    CONFLICT
  }

  /** More metadata keys than an organization may carry. */
  record MetadataKeysTooMany(int keys) implements Refusal {
    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String sentence() {
      return "The metadata has %d keys; at most %d are kept.".formatted(keys, Metadata.MOST_KEYS);
    }
  }

  /** A metadata key that is longer than keys may be. */
  record MetadataKeyTooLong(String key) implements Refusal {
    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String sentence() {
      int length = key.codePointCount(0, key.length());
      String start = key.substring(0, key.offsetByCodePoints(0, Math.min(length, 20)));
      return "The metadata key '%s…' has %d characters; at most %d are kept."
          .formatted(start, length, Metadata.LONGEST_KEY);
    }
  }

  /** Metadata that takes more room than there is. */
  record MetadataTooLarge(long bytes) implements Refusal {
    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String sentence() {
      return "The metadata takes %d bytes as JSON; at most %d are kept."
          .formatted(bytes, Metadata.MOST_BYTES);
    }
  }

  /** A role that does not suffice for what its member asked. */
  record RoleRequired(Role role, Role needed) implements Refusal {
    @Override
    public Kind kind() {
      return Kind.FORBIDDEN;
    }

    @Override
    public String sentence() {
      return "Your role in this organization is %s; this takes %s."
          .formatted(role.text(), needed == Role.OWNER ? "an owner" : "an admin or an owner");
    }
  }

  /** An account that owns as many organizations as it may. */
  record PlanLimit(Plan plan, int limit) implements Refusal {
    @Override
    public Kind kind() {
      return Kind.PLAN;
    }

    @Override
    public String sentence() {
      return "Your account on the %s plan may own %d organization%s; a higher plan has room for more."
          .formatted(plan.text(), limit, limit == 1 ? "" : "s");
    }
  }

  /** An organization that does not exist, or that the caller may not see. */
  record OrganizationNotFound(OrganizationId id) implements Refusal {
    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }

    @Override
    public String sentence() {
      return "There is no organization %s that this key has access to.".formatted(id);
    }
  }

  /** An invitation that is not there, be it because it was accepted. */
  record InvitationNotFound(InvitationId id) implements Refusal {
    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }

    @Override
    public String sentence() {
      return "There is no invitation %s; whoever accepts one, or is invited anew, has it no longer."
          .formatted(id);
    }
  }

  /** An invitation that was open for a while, which is over. */
  record InvitationExpired(InvitationId id, Instant expiredAt) implements Refusal {
    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String sentence() {
      return "The invitation %s expired at %s; invite the person once more."
          .formatted(id, expiredAt);
    }
  }

  /** A slug that another organization has. */
  record SlugTaken(Slug slug) implements Refusal {
    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String sentence() {
      return "The slug '%s' belongs to another organization; choose another, or leave it out."
          .formatted(slug);
    }
  }

  /** An invitation for somebody who is in already. */
  record AlreadyMember(Email email) implements Refusal {
    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String sentence() {
      return "%s is a member of this organization already.".formatted(email);
    }
  }
}
