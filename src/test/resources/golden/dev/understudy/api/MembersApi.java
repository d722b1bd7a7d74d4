package dev.understudy.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.api.*;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/** The operations of Members. One that is not overridden fails with {@link NotImplemented}. */
@Generated("understudy")
public interface MembersApi {

  /** POST {@code /v1/organizations/{id}/members}: Invite a member. */
  default Future<InviteMemberResponse> inviteMember(Caller caller, String id, InviteMemberRequest inviteMemberRequest) {
    return Future.failedFuture(new NotImplemented("inviteMember"));
  }

  /** GET {@code /v1/organizations/{id}/members}: List members. */
  default Future<ListMembersResponse> listMembers(Caller caller, String id) {
    return Future.failedFuture(new NotImplemented("listMembers"));
  }

  /** Every answer that the contract declares for inviteMember. */
  sealed interface InviteMemberResponse extends ApiResponse {

    /** The invitation that is now pending, whether new or renewed. */
    record Status200(Invitation body, Integer xRateLimitLimit, Integer xRateLimitRemaining, Long xRateLimitReset)
        implements InviteMemberResponse {

      public static Status200 of(Invitation body) {
        return new Status200(body, null, null, null);
      }

      public Status200 withXRateLimitLimit(Integer xRateLimitLimit) {
        return new Status200(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status200 withXRateLimitRemaining(Integer xRateLimitRemaining) {
        return new Status200(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status200 withXRateLimitReset(Long xRateLimitReset) {
        return new Status200(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      @Override
      public int status() {
        return 200;
      }

      @Override
      public String contentType() {
        return "application/json";
      }

      @Override
      public Map<String, String> headers() {
        return ApiResponse.headers("X-RateLimit-Limit", xRateLimitLimit, "X-RateLimit-Remaining", xRateLimitRemaining, "X-RateLimit-Reset", xRateLimitReset);
      }
    }

    /** The body is not JSON, or the URL cannot be decoded. */
    record Status400(Problem body, Integer xRateLimitLimit, Integer xRateLimitRemaining, Long xRateLimitReset)
        implements InviteMemberResponse {

      public static Status400 of(Problem body) {
        return new Status400(body, null, null, null);
      }

      public Status400 withXRateLimitLimit(Integer xRateLimitLimit) {
        return new Status400(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status400 withXRateLimitRemaining(Integer xRateLimitRemaining) {
        return new Status400(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status400 withXRateLimitReset(Long xRateLimitReset) {
        return new Status400(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      @Override
      public int status() {
        return 400;
      }

      @Override
      public String contentType() {
        return "application/problem+json";
      }

      @Override
      public Map<String, String> headers() {
        return ApiResponse.headers("X-RateLimit-Limit", xRateLimitLimit, "X-RateLimit-Remaining", xRateLimitRemaining, "X-RateLimit-Reset", xRateLimitReset);
      }
    }

    /** No API key came with the request, or one that is not known. */
    record Status401(Problem body, String wwwAuthenticate, Integer xRateLimitLimit, Integer xRateLimitRemaining, Long xRateLimitReset)
        implements InviteMemberResponse {

      public static Status401 of(Problem body) {
        return new Status401(body, null, null, null, null);
      }

      public Status401 withWwwAuthenticate(String wwwAuthenticate) {
        return new Status401(body, wwwAuthenticate, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status401 withXRateLimitLimit(Integer xRateLimitLimit) {
        return new Status401(body, wwwAuthenticate, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status401 withXRateLimitRemaining(Integer xRateLimitRemaining) {
        return new Status401(body, wwwAuthenticate, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status401 withXRateLimitReset(Long xRateLimitReset) {
        return new Status401(body, wwwAuthenticate, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      @Override
      public int status() {
        return 401;
      }

      @Override
      public String contentType() {
        return "application/problem+json";
      }

      @Override
      public Map<String, String> headers() {
        return ApiResponse.headers("WWW-Authenticate", wwwAuthenticate, "X-RateLimit-Limit", xRateLimitLimit, "X-RateLimit-Remaining", xRateLimitRemaining, "X-RateLimit-Reset", xRateLimitReset);
      }
    }

    /** The plan does not include what was asked for. */
    record Status402(Problem body, Integer xRateLimitLimit, Integer xRateLimitRemaining, Long xRateLimitReset)
        implements InviteMemberResponse {

      public static Status402 of(Problem body) {
        return new Status402(body, null, null, null);
      }

      public Status402 withXRateLimitLimit(Integer xRateLimitLimit) {
        return new Status402(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status402 withXRateLimitRemaining(Integer xRateLimitRemaining) {
        return new Status402(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status402 withXRateLimitReset(Long xRateLimitReset) {
        return new Status402(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      @Override
      public int status() {
        return 402;
      }

      @Override
      public String contentType() {
        return "application/problem+json";
      }

      @Override
      public Map<String, String> headers() {
        return ApiResponse.headers("X-RateLimit-Limit", xRateLimitLimit, "X-RateLimit-Remaining", xRateLimitRemaining, "X-RateLimit-Reset", xRateLimitReset);
      }
    }

    /** The API key was revoked, or the role of its user does not allow this invitation. */
    record Status403(Problem body, Integer xRateLimitLimit, Integer xRateLimitRemaining, Long xRateLimitReset)
        implements InviteMemberResponse {

      public static Status403 of(Problem body) {
        return new Status403(body, null, null, null);
      }

      public Status403 withXRateLimitLimit(Integer xRateLimitLimit) {
        return new Status403(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status403 withXRateLimitRemaining(Integer xRateLimitRemaining) {
        return new Status403(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status403 withXRateLimitReset(Long xRateLimitReset) {
        return new Status403(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      @Override
      public int status() {
        return 403;
      }

      @Override
      public String contentType() {
        return "application/problem+json";
      }

      @Override
      public Map<String, String> headers() {
        return ApiResponse.headers("X-RateLimit-Limit", xRateLimitLimit, "X-RateLimit-Remaining", xRateLimitRemaining, "X-RateLimit-Reset", xRateLimitReset);
      }
    }

    /** There is no such organization, or the key may not see it. */
    record Status404(Problem body, Integer xRateLimitLimit, Integer xRateLimitRemaining, Long xRateLimitReset)
        implements InviteMemberResponse {

      public static Status404 of(Problem body) {
        return new Status404(body, null, null, null);
      }

      public Status404 withXRateLimitLimit(Integer xRateLimitLimit) {
        return new Status404(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status404 withXRateLimitRemaining(Integer xRateLimitRemaining) {
        return new Status404(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status404 withXRateLimitReset(Long xRateLimitReset) {
        return new Status404(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      @Override
      public int status() {
        return 404;
      }

      @Override
      public String contentType() {
        return "application/problem+json";
      }

      @Override
      public Map<String, String> headers() {
        return ApiResponse.headers("X-RateLimit-Limit", xRateLimitLimit, "X-RateLimit-Remaining", xRateLimitRemaining, "X-RateLimit-Reset", xRateLimitReset);
      }
    }

    /** The path exists, but not with this method. */
    record Status405(Problem body, String allow, Integer xRateLimitLimit, Integer xRateLimitRemaining, Long xRateLimitReset)
        implements InviteMemberResponse {

      public static Status405 of(Problem body) {
        return new Status405(body, null, null, null, null);
      }

      public Status405 withAllow(String allow) {
        return new Status405(body, allow, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status405 withXRateLimitLimit(Integer xRateLimitLimit) {
        return new Status405(body, allow, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status405 withXRateLimitRemaining(Integer xRateLimitRemaining) {
        return new Status405(body, allow, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status405 withXRateLimitReset(Long xRateLimitReset) {
        return new Status405(body, allow, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      @Override
      public int status() {
        return 405;
      }

      @Override
      public String contentType() {
        return "application/problem+json";
      }

      @Override
      public Map<String, String> headers() {
        return ApiResponse.headers("Allow", allow, "X-RateLimit-Limit", xRateLimitLimit, "X-RateLimit-Remaining", xRateLimitRemaining, "X-RateLimit-Reset", xRateLimitReset);
      }
    }

    /** The `Accept` header leaves no media type that the operation can answer in. */
    record Status406(Problem body, Integer xRateLimitLimit, Integer xRateLimitRemaining, Long xRateLimitReset)
        implements InviteMemberResponse {

      public static Status406 of(Problem body) {
        return new Status406(body, null, null, null);
      }

      public Status406 withXRateLimitLimit(Integer xRateLimitLimit) {
        return new Status406(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status406 withXRateLimitRemaining(Integer xRateLimitRemaining) {
        return new Status406(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status406 withXRateLimitReset(Long xRateLimitReset) {
        return new Status406(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      @Override
      public int status() {
        return 406;
      }

      @Override
      public String contentType() {
        return "application/problem+json";
      }

      @Override
      public Map<String, String> headers() {
        return ApiResponse.headers("X-RateLimit-Limit", xRateLimitLimit, "X-RateLimit-Remaining", xRateLimitRemaining, "X-RateLimit-Reset", xRateLimitReset);
      }
    }

    /** The address belongs to an active member of the organization. */
    record Status409(Problem body, Integer xRateLimitLimit, Integer xRateLimitRemaining, Long xRateLimitReset)
        implements InviteMemberResponse {

      public static Status409 of(Problem body) {
        return new Status409(body, null, null, null);
      }

      public Status409 withXRateLimitLimit(Integer xRateLimitLimit) {
        return new Status409(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status409 withXRateLimitRemaining(Integer xRateLimitRemaining) {
        return new Status409(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status409 withXRateLimitReset(Long xRateLimitReset) {
        return new Status409(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      @Override
      public int status() {
        return 409;
      }

      @Override
      public String contentType() {
        return "application/problem+json";
      }

      @Override
      public Map<String, String> headers() {
        return ApiResponse.headers("X-RateLimit-Limit", xRateLimitLimit, "X-RateLimit-Remaining", xRateLimitRemaining, "X-RateLimit-Reset", xRateLimitReset);
      }
    }

    /** The body is longer than the server is willing to read. */
    record Status413(Problem body, Integer xRateLimitLimit, Integer xRateLimitRemaining, Long xRateLimitReset)
        implements InviteMemberResponse {

      public static Status413 of(Problem body) {
        return new Status413(body, null, null, null);
      }

      public Status413 withXRateLimitLimit(Integer xRateLimitLimit) {
        return new Status413(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status413 withXRateLimitRemaining(Integer xRateLimitRemaining) {
        return new Status413(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status413 withXRateLimitReset(Long xRateLimitReset) {
        return new Status413(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      @Override
      public int status() {
        return 413;
      }

      @Override
      public String contentType() {
        return "application/problem+json";
      }

      @Override
      public Map<String, String> headers() {
        return ApiResponse.headers("X-RateLimit-Limit", xRateLimitLimit, "X-RateLimit-Remaining", xRateLimitRemaining, "X-RateLimit-Reset", xRateLimitReset);
      }
    }

    /** The body is not labelled as JSON. */
    record Status415(Problem body, Integer xRateLimitLimit, Integer xRateLimitRemaining, Long xRateLimitReset)
        implements InviteMemberResponse {

      public static Status415 of(Problem body) {
        return new Status415(body, null, null, null);
      }

      public Status415 withXRateLimitLimit(Integer xRateLimitLimit) {
        return new Status415(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status415 withXRateLimitRemaining(Integer xRateLimitRemaining) {
        return new Status415(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status415 withXRateLimitReset(Long xRateLimitReset) {
        return new Status415(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      @Override
      public int status() {
        return 415;
      }

      @Override
      public String contentType() {
        return "application/problem+json";
      }

      @Override
      public Map<String, String> headers() {
        return ApiResponse.headers("X-RateLimit-Limit", xRateLimitLimit, "X-RateLimit-Remaining", xRateLimitRemaining, "X-RateLimit-Reset", xRateLimitReset);
      }
    }

    /** The organization's id or the body can be read, but does not describe an invitation that may be sent. */
    record Status422(Problem body, Integer xRateLimitLimit, Integer xRateLimitRemaining, Long xRateLimitReset)
        implements InviteMemberResponse {

      public static Status422 of(Problem body) {
        return new Status422(body, null, null, null);
      }

      public Status422 withXRateLimitLimit(Integer xRateLimitLimit) {
        return new Status422(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status422 withXRateLimitRemaining(Integer xRateLimitRemaining) {
        return new Status422(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status422 withXRateLimitReset(Long xRateLimitReset) {
        return new Status422(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      @Override
      public int status() {
        return 422;
      }

      @Override
      public String contentType() {
        return "application/problem+json";
      }

      @Override
      public Map<String, String> headers() {
        return ApiResponse.headers("X-RateLimit-Limit", xRateLimitLimit, "X-RateLimit-Remaining", xRateLimitRemaining, "X-RateLimit-Reset", xRateLimitReset);
      }
    }

    /** The key has made all the requests that a minute allows. */
    record Status429(Problem body, Integer retryAfter, Integer xRateLimitLimit, Integer xRateLimitRemaining, Long xRateLimitReset)
        implements InviteMemberResponse {

      public static Status429 of(Problem body) {
        return new Status429(body, null, null, null, null);
      }

      public Status429 withRetryAfter(Integer retryAfter) {
        return new Status429(body, retryAfter, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status429 withXRateLimitLimit(Integer xRateLimitLimit) {
        return new Status429(body, retryAfter, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status429 withXRateLimitRemaining(Integer xRateLimitRemaining) {
        return new Status429(body, retryAfter, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status429 withXRateLimitReset(Long xRateLimitReset) {
        return new Status429(body, retryAfter, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      @Override
      public int status() {
        return 429;
      }

      @Override
      public String contentType() {
        return "application/problem+json";
      }

      @Override
      public Map<String, String> headers() {
        return ApiResponse.headers("Retry-After", retryAfter, "X-RateLimit-Limit", xRateLimitLimit, "X-RateLimit-Remaining", xRateLimitRemaining, "X-RateLimit-Reset", xRateLimitReset);
      }
    }

    /** The stand-in failed. It sends this in place of an answer that the contract does not allow. */
    record Status500(Problem body, Integer xRateLimitLimit, Integer xRateLimitRemaining, Long xRateLimitReset)
        implements InviteMemberResponse {

      public static Status500 of(Problem body) {
        return new Status500(body, null, null, null);
      }

      public Status500 withXRateLimitLimit(Integer xRateLimitLimit) {
        return new Status500(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status500 withXRateLimitRemaining(Integer xRateLimitRemaining) {
        return new Status500(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status500 withXRateLimitReset(Long xRateLimitReset) {
        return new Status500(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      @Override
      public int status() {
        return 500;
      }

      @Override
      public String contentType() {
        return "application/problem+json";
      }

      @Override
      public Map<String, String> headers() {
        return ApiResponse.headers("X-RateLimit-Limit", xRateLimitLimit, "X-RateLimit-Remaining", xRateLimitRemaining, "X-RateLimit-Reset", xRateLimitReset);
      }
    }
  }

  /** Every answer that the contract declares for listMembers. */
  sealed interface ListMembersResponse extends ApiResponse {

    /** The organization's active members. */
    record Status200(MemberList body, Integer xRateLimitLimit, Integer xRateLimitRemaining, Long xRateLimitReset)
        implements ListMembersResponse {

      public static Status200 of(MemberList body) {
        return new Status200(body, null, null, null);
      }

      public Status200 withXRateLimitLimit(Integer xRateLimitLimit) {
        return new Status200(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status200 withXRateLimitRemaining(Integer xRateLimitRemaining) {
        return new Status200(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status200 withXRateLimitReset(Long xRateLimitReset) {
        return new Status200(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      @Override
      public int status() {
        return 200;
      }

      @Override
      public String contentType() {
        return "application/json";
      }

      @Override
      public Map<String, String> headers() {
        return ApiResponse.headers("X-RateLimit-Limit", xRateLimitLimit, "X-RateLimit-Remaining", xRateLimitRemaining, "X-RateLimit-Reset", xRateLimitReset);
      }
    }

    /** The URL cannot be decoded. */
    record Status400(Problem body, Integer xRateLimitLimit, Integer xRateLimitRemaining, Long xRateLimitReset)
        implements ListMembersResponse {

      public static Status400 of(Problem body) {
        return new Status400(body, null, null, null);
      }

      public Status400 withXRateLimitLimit(Integer xRateLimitLimit) {
        return new Status400(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status400 withXRateLimitRemaining(Integer xRateLimitRemaining) {
        return new Status400(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status400 withXRateLimitReset(Long xRateLimitReset) {
        return new Status400(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      @Override
      public int status() {
        return 400;
      }

      @Override
      public String contentType() {
        return "application/problem+json";
      }

      @Override
      public Map<String, String> headers() {
        return ApiResponse.headers("X-RateLimit-Limit", xRateLimitLimit, "X-RateLimit-Remaining", xRateLimitRemaining, "X-RateLimit-Reset", xRateLimitReset);
      }
    }

    /** No API key came with the request, or one that is not known. */
    record Status401(Problem body, String wwwAuthenticate, Integer xRateLimitLimit, Integer xRateLimitRemaining, Long xRateLimitReset)
        implements ListMembersResponse {

      public static Status401 of(Problem body) {
        return new Status401(body, null, null, null, null);
      }

      public Status401 withWwwAuthenticate(String wwwAuthenticate) {
        return new Status401(body, wwwAuthenticate, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status401 withXRateLimitLimit(Integer xRateLimitLimit) {
        return new Status401(body, wwwAuthenticate, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status401 withXRateLimitRemaining(Integer xRateLimitRemaining) {
        return new Status401(body, wwwAuthenticate, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status401 withXRateLimitReset(Long xRateLimitReset) {
        return new Status401(body, wwwAuthenticate, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      @Override
      public int status() {
        return 401;
      }

      @Override
      public String contentType() {
        return "application/problem+json";
      }

      @Override
      public Map<String, String> headers() {
        return ApiResponse.headers("WWW-Authenticate", wwwAuthenticate, "X-RateLimit-Limit", xRateLimitLimit, "X-RateLimit-Remaining", xRateLimitRemaining, "X-RateLimit-Reset", xRateLimitReset);
      }
    }

    /** The plan does not include what was asked for. */
    record Status402(Problem body, Integer xRateLimitLimit, Integer xRateLimitRemaining, Long xRateLimitReset)
        implements ListMembersResponse {

      public static Status402 of(Problem body) {
        return new Status402(body, null, null, null);
      }

      public Status402 withXRateLimitLimit(Integer xRateLimitLimit) {
        return new Status402(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status402 withXRateLimitRemaining(Integer xRateLimitRemaining) {
        return new Status402(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status402 withXRateLimitReset(Long xRateLimitReset) {
        return new Status402(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      @Override
      public int status() {
        return 402;
      }

      @Override
      public String contentType() {
        return "application/problem+json";
      }

      @Override
      public Map<String, String> headers() {
        return ApiResponse.headers("X-RateLimit-Limit", xRateLimitLimit, "X-RateLimit-Remaining", xRateLimitRemaining, "X-RateLimit-Reset", xRateLimitReset);
      }
    }

    /** The API key is known, but was revoked or lacks the permission. */
    record Status403(Problem body, Integer xRateLimitLimit, Integer xRateLimitRemaining, Long xRateLimitReset)
        implements ListMembersResponse {

      public static Status403 of(Problem body) {
        return new Status403(body, null, null, null);
      }

      public Status403 withXRateLimitLimit(Integer xRateLimitLimit) {
        return new Status403(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status403 withXRateLimitRemaining(Integer xRateLimitRemaining) {
        return new Status403(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status403 withXRateLimitReset(Long xRateLimitReset) {
        return new Status403(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      @Override
      public int status() {
        return 403;
      }

      @Override
      public String contentType() {
        return "application/problem+json";
      }

      @Override
      public Map<String, String> headers() {
        return ApiResponse.headers("X-RateLimit-Limit", xRateLimitLimit, "X-RateLimit-Remaining", xRateLimitRemaining, "X-RateLimit-Reset", xRateLimitReset);
      }
    }

    /** There is no such organization, or the key may not see it. */
    record Status404(Problem body, Integer xRateLimitLimit, Integer xRateLimitRemaining, Long xRateLimitReset)
        implements ListMembersResponse {

      public static Status404 of(Problem body) {
        return new Status404(body, null, null, null);
      }

      public Status404 withXRateLimitLimit(Integer xRateLimitLimit) {
        return new Status404(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status404 withXRateLimitRemaining(Integer xRateLimitRemaining) {
        return new Status404(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status404 withXRateLimitReset(Long xRateLimitReset) {
        return new Status404(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      @Override
      public int status() {
        return 404;
      }

      @Override
      public String contentType() {
        return "application/problem+json";
      }

      @Override
      public Map<String, String> headers() {
        return ApiResponse.headers("X-RateLimit-Limit", xRateLimitLimit, "X-RateLimit-Remaining", xRateLimitRemaining, "X-RateLimit-Reset", xRateLimitReset);
      }
    }

    /** The path exists, but not with this method. */
    record Status405(Problem body, String allow, Integer xRateLimitLimit, Integer xRateLimitRemaining, Long xRateLimitReset)
        implements ListMembersResponse {

      public static Status405 of(Problem body) {
        return new Status405(body, null, null, null, null);
      }

      public Status405 withAllow(String allow) {
        return new Status405(body, allow, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status405 withXRateLimitLimit(Integer xRateLimitLimit) {
        return new Status405(body, allow, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status405 withXRateLimitRemaining(Integer xRateLimitRemaining) {
        return new Status405(body, allow, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status405 withXRateLimitReset(Long xRateLimitReset) {
        return new Status405(body, allow, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      @Override
      public int status() {
        return 405;
      }

      @Override
      public String contentType() {
        return "application/problem+json";
      }

      @Override
      public Map<String, String> headers() {
        return ApiResponse.headers("Allow", allow, "X-RateLimit-Limit", xRateLimitLimit, "X-RateLimit-Remaining", xRateLimitRemaining, "X-RateLimit-Reset", xRateLimitReset);
      }
    }

    /** The `Accept` header leaves no media type that the operation can answer in. */
    record Status406(Problem body, Integer xRateLimitLimit, Integer xRateLimitRemaining, Long xRateLimitReset)
        implements ListMembersResponse {

      public static Status406 of(Problem body) {
        return new Status406(body, null, null, null);
      }

      public Status406 withXRateLimitLimit(Integer xRateLimitLimit) {
        return new Status406(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status406 withXRateLimitRemaining(Integer xRateLimitRemaining) {
        return new Status406(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status406 withXRateLimitReset(Long xRateLimitReset) {
        return new Status406(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      @Override
      public int status() {
        return 406;
      }

      @Override
      public String contentType() {
        return "application/problem+json";
      }

      @Override
      public Map<String, String> headers() {
        return ApiResponse.headers("X-RateLimit-Limit", xRateLimitLimit, "X-RateLimit-Remaining", xRateLimitRemaining, "X-RateLimit-Reset", xRateLimitReset);
      }
    }

    /** The organization's id has not the shape of one. */
    record Status422(Problem body, Integer xRateLimitLimit, Integer xRateLimitRemaining, Long xRateLimitReset)
        implements ListMembersResponse {

      public static Status422 of(Problem body) {
        return new Status422(body, null, null, null);
      }

      public Status422 withXRateLimitLimit(Integer xRateLimitLimit) {
        return new Status422(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status422 withXRateLimitRemaining(Integer xRateLimitRemaining) {
        return new Status422(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status422 withXRateLimitReset(Long xRateLimitReset) {
        return new Status422(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      @Override
      public int status() {
        return 422;
      }

      @Override
      public String contentType() {
        return "application/problem+json";
      }

      @Override
      public Map<String, String> headers() {
        return ApiResponse.headers("X-RateLimit-Limit", xRateLimitLimit, "X-RateLimit-Remaining", xRateLimitRemaining, "X-RateLimit-Reset", xRateLimitReset);
      }
    }

    /** The key has made all the requests that a minute allows. */
    record Status429(Problem body, Integer retryAfter, Integer xRateLimitLimit, Integer xRateLimitRemaining, Long xRateLimitReset)
        implements ListMembersResponse {

      public static Status429 of(Problem body) {
        return new Status429(body, null, null, null, null);
      }

      public Status429 withRetryAfter(Integer retryAfter) {
        return new Status429(body, retryAfter, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status429 withXRateLimitLimit(Integer xRateLimitLimit) {
        return new Status429(body, retryAfter, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status429 withXRateLimitRemaining(Integer xRateLimitRemaining) {
        return new Status429(body, retryAfter, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status429 withXRateLimitReset(Long xRateLimitReset) {
        return new Status429(body, retryAfter, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      @Override
      public int status() {
        return 429;
      }

      @Override
      public String contentType() {
        return "application/problem+json";
      }

      @Override
      public Map<String, String> headers() {
        return ApiResponse.headers("Retry-After", retryAfter, "X-RateLimit-Limit", xRateLimitLimit, "X-RateLimit-Remaining", xRateLimitRemaining, "X-RateLimit-Reset", xRateLimitReset);
      }
    }

    /** The stand-in failed. It sends this in place of an answer that the contract does not allow. */
    record Status500(Problem body, Integer xRateLimitLimit, Integer xRateLimitRemaining, Long xRateLimitReset)
        implements ListMembersResponse {

      public static Status500 of(Problem body) {
        return new Status500(body, null, null, null);
      }

      public Status500 withXRateLimitLimit(Integer xRateLimitLimit) {
        return new Status500(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status500 withXRateLimitRemaining(Integer xRateLimitRemaining) {
        return new Status500(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      public Status500 withXRateLimitReset(Long xRateLimitReset) {
        return new Status500(body, xRateLimitLimit, xRateLimitRemaining, xRateLimitReset);
      }

      @Override
      public int status() {
        return 500;
      }

      @Override
      public String contentType() {
        return "application/problem+json";
      }

      @Override
      public Map<String, String> headers() {
        return ApiResponse.headers("X-RateLimit-Limit", xRateLimitLimit, "X-RateLimit-Remaining", xRateLimitRemaining, "X-RateLimit-Reset", xRateLimitReset);
      }
    }
  }
}
