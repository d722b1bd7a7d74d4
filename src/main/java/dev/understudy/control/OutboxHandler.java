package dev.understudy.control;

import dev.understudy.api.Caller;
import dev.understudy.control.api.Joined;
import dev.understudy.control.api.Message;
import dev.understudy.control.api.MessageList;
import dev.understudy.control.api.OutboxApi;
import dev.understudy.organizations.InvitationId;
import dev.understudy.organizations.Member;
import dev.understudy.organizations.MessageId;
import dev.understudy.organizations.Occasion;
import dev.understudy.organizations.Organizations;
import dev.understudy.organizations.Outcome;
import dev.understudy.organizations.Refusal;
import dev.understudy.sandbox.Own;
import dev.understudy.sandbox.Sandbox;
import dev.understudy.store.World;
import io.vertx.core.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows the e-mails, and does what their recipients would. */
record OutboxHandler(Desk desk) implements OutboxApi {
  private static final Organizations RULES = new Organizations();

  @Override
  public Future<ListMessagesResponse> listMessages(Caller caller, @Nullable String sandbox) {
    Own own = desk.sandbox(sandbox).own();
    return own.store()
        .world()
        .map(
            world ->
                ListMessagesResponse.Status200.of(
                    MessageList.builder()
                        .messages(world.outbox().stream().map(it -> view(it, own)).toList())
                        .build()));
  }

  @Override
  public Future<GetMessageResponse> getMessage(Caller caller, String id, @Nullable String sandbox) {
    Own own = desk.sandbox(sandbox).own();
    return own.store()
        .world()
        .map(
            world ->
                world.outbox().stream()
                    .filter(letter -> letter.id().toString().equals(id))
                    .findFirst()
                    .map(letter -> GetMessageResponse.Status200.of(view(letter, own)))
                    .orElseThrow(
                        () -> Refused.notFound("unknown-message", "there is no e-mail " + id)));
  }

  private static Message view(dev.understudy.organizations.Message letter, Own own) {
    return Message.builder()
        .id(letter.id().toString())
        .to(letter.to().toString())
        .subject(letter.subject())
        .text(letter.text())
        .html(letter.html())
        .sentAt(letter.sentAt())
        .invitationId(letter.invitation().toString())
        .delivery(delivery(letter.id(), own))
        .build();
  }

  private static @Nullable String delivery(MessageId letter, Own own) {
    return own.postbox()
        .flatMap(box -> box.progress(letter))
        .map(it -> it.state().text() + (it.reason().isEmpty() ? "" : ": " + it.reason()))
        .orElse(null);
  }

  @Override
  public Future<AcceptInvitationResponse> acceptInvitation(
      Caller caller, String id, @Nullable String sandbox) {
    Sandbox where = desk.sandbox(sandbox);
    Own own = where.own();
    Occasion occasion = own.ids().occasion();
    Member member = decided(where, world -> RULES.accept(world, new InvitationId(id), occasion));
    return Future.succeededFuture(
        AcceptInvitationResponse.Status200.of(
            Joined.builder()
                .memberId(member.id().toString())
                .organizationId(member.organization().toString())
                .email(member.email().toString())
                .role(member.role().text())
                .joinedAt(member.joinedAt())
                .build()));
  }

  @Override
  public Future<ExpireInvitationResponse> expireInvitation(
      Caller caller, String id, @Nullable String sandbox) {
    Sandbox where = desk.sandbox(sandbox);
    decided(
        where, world -> RULES.expire(world, new InvitationId(id), where.own().clock().instant()));
    return Future.succeededFuture(new ExpireInvitationResponse.Status204());
  }

  private static <T> T decided(Sandbox sandbox, Function<World, Outcome<T>> decision) {
    Outcome<T> outcome =
        sandbox.change(() -> sandbox.own().store().<T>change(decision::apply).result());
    return outcome.fold(done -> done, OutboxHandler::refuse);
  }

  private static <T> T refuse(Refusal refusal) {
    throw refusal.kind() == Refusal.Kind.NOT_FOUND
        ? Refused.notFound("unknown-invitation", refusal.sentence())
        : Refused.conflict("invitation", refusal.sentence());
  }
}
