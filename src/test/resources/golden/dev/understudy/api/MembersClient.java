package dev.understudy.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.api.*;
import io.vertx.core.buffer.Buffer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/**
 * Calls the operations of Members, and waits for the answers. An {@link UndeclaredAnswer} is
 * thrown where the contract does not declare what came.
 */
@Generated("understudy")
public final class MembersClient {

  private static final DeclaredAnswers<MembersApi.InviteMemberResponse> INVITE_MEMBER =
      DeclaredAnswers.<MembersApi.InviteMemberResponse>none()
          .or("200", "application/json", answer -> new MembersApi.InviteMemberResponse.Status200(answer.body(Invitation::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("400", "application/problem+json", answer -> new MembersApi.InviteMemberResponse.Status400(answer.body(Problem::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("401", "application/problem+json", answer -> new MembersApi.InviteMemberResponse.Status401(answer.body(Problem::read), answer.header("WWW-Authenticate", Json::readString), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("402", "application/problem+json", answer -> new MembersApi.InviteMemberResponse.Status402(answer.body(Problem::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("403", "application/problem+json", answer -> new MembersApi.InviteMemberResponse.Status403(answer.body(Problem::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("404", "application/problem+json", answer -> new MembersApi.InviteMemberResponse.Status404(answer.body(Problem::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("405", "application/problem+json", answer -> new MembersApi.InviteMemberResponse.Status405(answer.body(Problem::read), answer.header("Allow", Json::readString), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("406", "application/problem+json", answer -> new MembersApi.InviteMemberResponse.Status406(answer.body(Problem::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("409", "application/problem+json", answer -> new MembersApi.InviteMemberResponse.Status409(answer.body(Problem::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("413", "application/problem+json", answer -> new MembersApi.InviteMemberResponse.Status413(answer.body(Problem::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("415", "application/problem+json", answer -> new MembersApi.InviteMemberResponse.Status415(answer.body(Problem::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("422", "application/problem+json", answer -> new MembersApi.InviteMemberResponse.Status422(answer.body(Problem::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("429", "application/problem+json", answer -> new MembersApi.InviteMemberResponse.Status429(answer.body(Problem::read), answer.header("Retry-After", Json::readInteger), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("500", "application/problem+json", answer -> new MembersApi.InviteMemberResponse.Status500(answer.body(Problem::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)));

  private static final DeclaredAnswers<MembersApi.ListMembersResponse> LIST_MEMBERS =
      DeclaredAnswers.<MembersApi.ListMembersResponse>none()
          .or("200", "application/json", answer -> new MembersApi.ListMembersResponse.Status200(answer.body(MemberList::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("400", "application/problem+json", answer -> new MembersApi.ListMembersResponse.Status400(answer.body(Problem::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("401", "application/problem+json", answer -> new MembersApi.ListMembersResponse.Status401(answer.body(Problem::read), answer.header("WWW-Authenticate", Json::readString), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("402", "application/problem+json", answer -> new MembersApi.ListMembersResponse.Status402(answer.body(Problem::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("403", "application/problem+json", answer -> new MembersApi.ListMembersResponse.Status403(answer.body(Problem::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("404", "application/problem+json", answer -> new MembersApi.ListMembersResponse.Status404(answer.body(Problem::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("405", "application/problem+json", answer -> new MembersApi.ListMembersResponse.Status405(answer.body(Problem::read), answer.header("Allow", Json::readString), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("406", "application/problem+json", answer -> new MembersApi.ListMembersResponse.Status406(answer.body(Problem::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("422", "application/problem+json", answer -> new MembersApi.ListMembersResponse.Status422(answer.body(Problem::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("429", "application/problem+json", answer -> new MembersApi.ListMembersResponse.Status429(answer.body(Problem::read), answer.header("Retry-After", Json::readInteger), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("500", "application/problem+json", answer -> new MembersApi.ListMembersResponse.Status500(answer.body(Problem::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)));

  private final ApiClient client;

  public MembersClient(ApiClient client) {
    this.client = client;
  }

  /** POST {@code /v1/organizations/{id}/members}: Invite a member. */
  public MembersApi.InviteMemberResponse inviteMember(String id, InviteMemberRequest inviteMemberRequest) {
    return this.client.send(
        new ApiCall("inviteMember", "POST", "/v1/organizations/{id}/members")
            .need("id", id)
            .path("id", id, "simple", false)
            .need("body", inviteMemberRequest)
            .body("application/json", inviteMemberRequest),
        INVITE_MEMBER);
  }

  /** GET {@code /v1/organizations/{id}/members}: List members. */
  public MembersApi.ListMembersResponse listMembers(String id) {
    return this.client.send(
        new ApiCall("listMembers", "GET", "/v1/organizations/{id}/members")
            .need("id", id)
            .path("id", id, "simple", false),
        LIST_MEMBERS);
  }
}
