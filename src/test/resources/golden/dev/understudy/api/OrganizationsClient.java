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
 * Calls the operations of Organizations, and waits for the answers. An {@link UndeclaredAnswer} is
 * thrown where the contract does not declare what came.
 */
@Generated("understudy")
public final class OrganizationsClient {

  private static final DeclaredAnswers<OrganizationsApi.CreateOrganizationResponse> CREATE_ORGANIZATION =
      DeclaredAnswers.<OrganizationsApi.CreateOrganizationResponse>none()
          .or("201", "application/json", answer -> new OrganizationsApi.CreateOrganizationResponse.Status201(answer.body(Organization::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("400", "application/problem+json", answer -> new OrganizationsApi.CreateOrganizationResponse.Status400(answer.body(Problem::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("401", "application/problem+json", answer -> new OrganizationsApi.CreateOrganizationResponse.Status401(answer.body(Problem::read), answer.header("WWW-Authenticate", Json::readString), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("402", "application/problem+json", answer -> new OrganizationsApi.CreateOrganizationResponse.Status402(answer.body(Problem::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("403", "application/problem+json", answer -> new OrganizationsApi.CreateOrganizationResponse.Status403(answer.body(Problem::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("405", "application/problem+json", answer -> new OrganizationsApi.CreateOrganizationResponse.Status405(answer.body(Problem::read), answer.header("Allow", Json::readString), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("406", "application/problem+json", answer -> new OrganizationsApi.CreateOrganizationResponse.Status406(answer.body(Problem::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("409", "application/problem+json", answer -> new OrganizationsApi.CreateOrganizationResponse.Status409(answer.body(Problem::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("413", "application/problem+json", answer -> new OrganizationsApi.CreateOrganizationResponse.Status413(answer.body(Problem::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("415", "application/problem+json", answer -> new OrganizationsApi.CreateOrganizationResponse.Status415(answer.body(Problem::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("422", "application/problem+json", answer -> new OrganizationsApi.CreateOrganizationResponse.Status422(answer.body(Problem::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("429", "application/problem+json", answer -> new OrganizationsApi.CreateOrganizationResponse.Status429(answer.body(Problem::read), answer.header("Retry-After", Json::readInteger), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("500", "application/problem+json", answer -> new OrganizationsApi.CreateOrganizationResponse.Status500(answer.body(Problem::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)));

  private static final DeclaredAnswers<OrganizationsApi.ListOrganizationsResponse> LIST_ORGANIZATIONS =
      DeclaredAnswers.<OrganizationsApi.ListOrganizationsResponse>none()
          .or("200", "application/json", answer -> new OrganizationsApi.ListOrganizationsResponse.Status200(answer.body(OrganizationList::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("400", "application/problem+json", answer -> new OrganizationsApi.ListOrganizationsResponse.Status400(answer.body(Problem::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("401", "application/problem+json", answer -> new OrganizationsApi.ListOrganizationsResponse.Status401(answer.body(Problem::read), answer.header("WWW-Authenticate", Json::readString), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("402", "application/problem+json", answer -> new OrganizationsApi.ListOrganizationsResponse.Status402(answer.body(Problem::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("403", "application/problem+json", answer -> new OrganizationsApi.ListOrganizationsResponse.Status403(answer.body(Problem::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("405", "application/problem+json", answer -> new OrganizationsApi.ListOrganizationsResponse.Status405(answer.body(Problem::read), answer.header("Allow", Json::readString), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("406", "application/problem+json", answer -> new OrganizationsApi.ListOrganizationsResponse.Status406(answer.body(Problem::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("429", "application/problem+json", answer -> new OrganizationsApi.ListOrganizationsResponse.Status429(answer.body(Problem::read), answer.header("Retry-After", Json::readInteger), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)))
          .or("500", "application/problem+json", answer -> new OrganizationsApi.ListOrganizationsResponse.Status500(answer.body(Problem::read), answer.header("X-RateLimit-Limit", Json::readInteger), answer.header("X-RateLimit-Remaining", Json::readInteger), answer.header("X-RateLimit-Reset", Json::readLong)));

  private final ApiClient client;

  public OrganizationsClient(ApiClient client) {
    this.client = client;
  }

  /** POST {@code /v1/organizations}: Create an organization. */
  public OrganizationsApi.CreateOrganizationResponse createOrganization(CreateOrganizationRequest createOrganizationRequest) {
    return this.client.send(
        new ApiCall("createOrganization", "POST", "/v1/organizations")
            .need("body", createOrganizationRequest)
            .body("application/json", createOrganizationRequest),
        CREATE_ORGANIZATION);
  }

  /** GET {@code /v1/organizations}: List organizations. */
  public OrganizationsApi.ListOrganizationsResponse listOrganizations() {
    return this.client.send(
        new ApiCall("listOrganizations", "GET", "/v1/organizations"),
        LIST_ORGANIZATIONS);
  }
}
