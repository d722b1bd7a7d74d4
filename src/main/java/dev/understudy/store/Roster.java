package dev.understudy.store;

import dev.understudy.organizations.Email;
import dev.understudy.organizations.Member;
import dev.understudy.organizations.Organization;
import dev.understudy.organizations.OrganizationId;
import dev.understudy.organizations.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One organization and its members; they are put in order when somebody first asks, which is then
 * remembered.
 */
final class Roster {
  private static final Comparator<Member> ORDER =
      Comparator.comparing(Member::joinedAt).thenComparing(Member::id);
  private static final HashTrie<Email, Member> NOBODY = HashTrie.by(Member::email);

  private final Organization organization;
  private final HashTrie<Email, Member> members;
  // may be worked out twice by two threads, to the same result
  private @Nullable List<Member> inOrder;

  private Roster(Organization organization, HashTrie<Email, Member> members) {
    this.organization = organization;
    this.members = members;
  }

  static Roster of(Organization organization) {
    return new Roster(organization, NOBODY);
  }

  Roster with(Organization other) {
    return new Roster(other, members);
  }

  Roster with(Member member) {
    return new Roster(organization, members.plus(member));
  }

  OrganizationId id() {
    return organization.id();
  }

  Organization organization() {
    return organization;
  }

  Profile profile() {
    return new Profile(organization, members.size());
  }

  @Nullable Member member(Email email) {
    return members.get(email);
  }

  List<Member> inOrder() {
    List<Member> known = inOrder;
    if (known == null) {
      List<Member> sorted = new ArrayList<>(members.size());
      members.forEach(sorted::add);
      sorted.sort(ORDER);
      known = List.copyOf(sorted);
      inOrder = known;
    }
    return known;
  }
}
