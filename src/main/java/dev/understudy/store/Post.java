package dev.understudy.store;

import dev.understudy.organizations.Email;
import dev.understudy.organizations.Invitation;
import dev.understudy.organizations.InvitationId;
import dev.understudy.organizations.Message;
import dev.understudy.organizations.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** The invitations, one for each invited address of an organization, and the letters sent. */
record Post(
    PMap<Invited, Invitation> invitations,
    HashTrie<InvitationId, Invitation> byId,
    PVector<Message> outbox) {
  static final Post NONE =
      new Post(HashTreePMap.empty(), HashTrie.by(Invitation::id), TreePVector.empty());

  Post with(Invitation invitation) {
    @Nullable Invitation namesake = byId.get(invitation.id());
    Post rest = namesake == null ? this : without(Invited.by(namesake));
    Post free = rest.without(Invited.by(invitation));
    return new Post(
        free.invitations.plus(Invited.by(invitation), invitation),
        free.byId.plus(invitation),
        outbox);
  }

  Post with(Message message) {
    return new Post(invitations, byId, outbox.plus(message));
  }

  Post without(OrganizationId organization, Email email) {
    return without(new Invited(organization, email));
  }

  private Post without(Invited invited) {
    @Nullable Invitation gone = invitations.get(invited);
    return gone == null
        ? this
        : new Post(invitations.minus(invited), byId.minus(gone.id()), outbox);
  }

  /** Who is invited, and where to. */
  record Invited(OrganizationId organization, Email email) {
    static Invited by(Invitation invitation) {
      return new Invited(invitation.organization(), invitation.email());
    }
  }
}
