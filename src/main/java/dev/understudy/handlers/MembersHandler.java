package dev.understudy.handlers;

import dev.understudy.api.Caller;
import dev.understudy.api.InviteMemberRequest;
import dev.understudy.api.MemberList;
import dev.understudy.api.MembersApi;
import dev.understudy.exchange.Answers;
import dev.understudy.exchange.Memo;
import dev.understudy.organizations.Email;
import dev.understudy.organizations.Member;
import dev.understudy.organizations.NewInvitation;
import dev.understudy.organizations.Occasion;
import dev.understudy.organizations.OrganizationId;
import dev.understudy.organizations.Organizations;
import dev.understudy.organizations.Refusal;
import dev.understudy.organizations.Role;
import dev.understudy.store.Ids;
import dev.understudy.store.Store;
import io.vertx.core.Future;
import java.util.List;
import java.util.Objects;

/** Answers for the members of an organization: load, decide, save, say. */
public final class MembersHandler implements MembersApi {
  private final Store store;
  private final Ids ids;
  private final Organizations rules = new Organizations();
  private final Memo<List<Member>, MemberList> lists = new Memo<>();

  /** Over that store, with ids and moments from there. */
  public MembersHandler(Store store, Ids ids) {
    this.store = Objects.requireNonNull(store, "store");
    this.ids = Objects.requireNonNull(ids, "ids");
  }

  @Override
  public Future<ListMembersResponse> listMembers(Caller caller, String id) {
    OrganizationId organization = new OrganizationId(id);
    return Answers.map(
        store.world(),
        world ->
            rules
                .members(world, Accounts.of(world, caller), organization)
                .fold(
                    members ->
                        ListMembersResponse.Status200.of(lists.of(members, MembersHandler::list)),
                    MembersHandler::notFound));
  }

  private static ListMembersResponse notFound(Refusal refusal) {
    return ListMembersResponse.Status404.of(
        Wire.problem("organization-not-found", 404, "No such organization", refusal));
  }

  private static MemberList list(List<Member> members) {
    return MemberList.builder().members(members.stream().map(Wire::member).toList()).build();
  }

  @Override
  public Future<InviteMemberResponse> inviteMember(
      Caller caller, String id, InviteMemberRequest body) {
    Occasion occasion = ids.occasion();
    NewInvitation wanted =
        new NewInvitation(
            new OrganizationId(id),
            new Email(body.email()),
            Role.parse(body.role().value()).orElseThrow());
    return Answers.map(
        store.change(
            world ->
                rules.invite(
                    world, Accounts.of(world, caller), wanted, Fresh.in(world, occasion, ids))),
        outcome ->
            outcome.fold(
                invitation -> InviteMemberResponse.Status200.of(Wire.invitation(invitation)),
                MembersHandler::refused));
  }

  private static InviteMemberResponse refused(Refusal refusal) {
    return switch (refusal.kind()) {
      case FORBIDDEN ->
          InviteMemberResponse.Status403.of(
              Wire.problem("role-required", 403, "The role does not allow this", refusal));
      case NOT_FOUND ->
          InviteMemberResponse.Status404.of(
              Wire.problem("organization-not-found", 404, "No such organization", refusal));
      case CONFLICT ->
          InviteMemberResponse.Status409.of(
              Wire.problem("already-a-member", 409, "Already a member", refusal));
      case INVALID, PLAN ->
          throw new IllegalStateException("inviting is never refused so: " + refusal);
    };
  }
}
