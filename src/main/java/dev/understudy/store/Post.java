package dev.understudy.store;

import dev.understudy.organizations.Email;
import dev.understudy.organizations.Invitation;
import dev.understudy.organizations.Message;
import dev.understudy.organizations.OrganizationId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** The invitations, one for each invited address of an organization, and the letters sent. */
record Post(PMap<Invited, Invitation> invitations, PVector<Message> outbox) {
  static final Post NONE = new Post(HashTreePMap.empty(), TreePVector.empty());

  Post with(Invitation invitation) {
    Invited invited = new Invited(invitation.organization(), invitation.email());
    return new Post(invitations.plus(invited, invitation), outbox);
  }

  Post with(Message message) {
    return new Post(invitations, outbox.plus(message));
  }

  Post without(OrganizationId organization, Email email) {
    return new Post(invitations.minus(new Invited(organization, email)), outbox);
  }

  /** Who is invited, and where to. */
  record Invited(OrganizationId organization, Email email) {}
}
