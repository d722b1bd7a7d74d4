package dev.understudy.store;

import dev.understudy.organizations.Email;
import dev.understudy.organizations.Member;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The members of one organization; put in order when somebody first asks, and then remembered. */
final class Roster {
  static final Roster EMPTY = new Roster(HashTreePMap.empty());
  private static final Comparator<Member> ORDER =
      Comparator.comparing(Member::joinedAt).thenComparing(Member::id);

  private final PMap<Email, Member> members;
  // may be worked out twice by two threads, to the same result
  private @Nullable List<Member> inOrder;

  private Roster(PMap<Email, Member> members) {
    this.members = members;
  }

  Roster with(Member member) {
    return new Roster(members.plus(member.email(), member));
  }

  @Nullable Member member(Email email) {
    return members.get(email);
  }

  int size() {
    return members.size();
  }

  List<Member> inOrder() {
    List<Member> known = inOrder;
    if (known == null) {
      known = members.values().stream().sorted(ORDER).toList();
      inOrder = known;
    }
    return known;
  }
}
