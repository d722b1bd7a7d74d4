package dev.understudy.organizations;

/** Something that is kept: what a decision saves, and what a world is made of. */
public sealed interface Entity permits Account, ApiKey, Organization, Member, Invitation, Message {

  /** What the case for this kind of entity gives. */
  <R> R fold(Cases<R> cases);

  /** One answer for each kind of entity. */
  interface Cases<R> {
    R account(Account account);

    R apiKey(ApiKey apiKey);

    R organization(Organization organization);

    R member(Member member);

    R invitation(Invitation invitation);

    R message(Message message);
  }
}
