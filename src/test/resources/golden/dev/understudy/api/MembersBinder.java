package dev.understudy.api;

import dev.understudy.api.*;
import javax.annotation.processing.Generated;

/** Binds the operations of Members to an implementation of them, each by its operationId. */
@Generated("understudy")
public final class MembersBinder {

  private MembersBinder() {}

  public static void bind(MembersApi api, OperationRegistry registry) {
    registry.add(
        "inviteMember",
        request ->
            api.inviteMember(
                request.caller(),
                Json.readString(request.pathParameter("id")),
                InviteMemberRequest.read(request.body())));
    registry.add(
        "listMembers",
        request ->
            api.listMembers(
                request.caller(),
                Json.readString(request.pathParameter("id"))));
  }
}
