package dev.understudy.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.understudy.api.OrganizationsApi.CreateOrganizationResponse;
import dev.understudy.api.OrganizationsApi.ListOrganizationsResponse;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the generated types of the Organizations API behave. */
class GeneratedTypesTest {

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private static final Instant NOON = Instant.parse("2026-03-20T12:00:00Z");

  private static final Organization MERIDIAN =
      new Organization("org_01HABC", "Grand Meridian", "grand-meridian", Plan.FREE, 0L, 1, NOON);

  private static final Problem PROBLEM =
      Problem.builder()
          .type("https://understudy.dev/problems/contract-violation")
          .title("The request breaks the contract")
          .status(422)
          .detail("The request breaks the contract in 1 place.")
          .errors(List.of(new Violation(RequestPart.BODY, "/name", "required", "missing")))
          .build();

  @Test
  void writesAsJacksonDoes() throws Exception {
    for (JsonWritable value :
        List.of(MERIDIAN, PROBLEM, new OrganizationList(List.of(MERIDIAN), 1))) {
      assertThat(value.toJson()).isEqualTo(MAPPER.valueToTree(value));
      assertThat(value.toJson()).hasToString(MAPPER.writeValueAsString(value));
    }
  }

  @Test
  void readsAsJacksonDoes() throws Exception {
    JsonNode organization = MERIDIAN.toJson();
    JsonNode problem = PROBLEM.toJson();

    assertThat(Organization.read(organization))
        .isEqualTo(MAPPER.treeToValue(organization, Organization.class))
        .isEqualTo(MERIDIAN);
    assertThat(Problem.read(problem))
        .isEqualTo(MAPPER.treeToValue(problem, Problem.class))
        .isEqualTo(PROBLEM);
  }

  @Test
  void writesFractionsOfASecondOnlyWhereThereAreAny() {
    Organization later = MERIDIAN.toBuilder().createdAt(NOON.plusMillis(5)).build();

    assertThat(MERIDIAN.toJson().get("created_at").asText()).isEqualTo("2026-03-20T12:00:00Z");
    assertThat(later.toJson().get("created_at").asText()).isEqualTo("2026-03-20T12:00:00.005Z");
  }

  @Test
  void aBuilderNamesTheMemberThatIsMissing() {
    Organization.Builder builder = Organization.builder().id("org_01HABC").name("Grand Meridian");

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Organization: 'slug' is required and missing");
  }

  @Test
  void anUnknownConstantIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> Role.of("boss"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'boss' is not one of owner, admin, editor, viewer");
  }

  @Test
  void listsAreCopied() {
    List<Organization> mine = new ArrayList<>(List.of(MERIDIAN));
    OrganizationList list = new OrganizationList(mine, 1);
    mine.clear();

    assertThat(list.organizations()).containsExactly(MERIDIAN);
    assertThatThrownBy(() -> list.organizations().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aResponseSaysStatusMediaTypeAndBody() {
    ApiResponse created = CreateOrganizationResponse.Status201.of(MERIDIAN);

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.contentType()).isEqualTo("application/json");
    assertThat(created.body()).isEqualTo(MERIDIAN);
    assertThat(created.json()).isEqualTo(MERIDIAN.toJson());
    assertThat(created.headers()).isEmpty();
  }

  @Test
  void aResponseHasTheHeadersThatWereSet() {
    ApiResponse refused =
        ListOrganizationsResponse.Status429.of(PROBLEM).withRetryAfter(30).withXRateLimitLimit(100);

    assertThat(refused.headers())
        .isEqualTo(Map.of("Retry-After", "30", "X-RateLimit-Limit", "100"));
  }

  @Test
  void anOperationThatNobodyWroteFailsByItsName() {
    Future<CreateOrganizationResponse> answer =
        new OrganizationsApi() {}.createOrganization(Caller.anonymous(), null);

    assertThat(answer.cause())
        .isInstanceOfSatisfying(
            NotImplemented.class,
            missing -> assertThat(missing.operationId()).isEqualTo("createOrganization"));
  }

  @Test
  void theBindersNameEveryOperationOfTheContract() {
    List<String> bound = new ArrayList<>();

    OrganizationsBinder.bind(new OrganizationsApi() {}, (id, operation) -> bound.add(id));
    MembersBinder.bind(new MembersApi() {}, (id, operation) -> bound.add(id));

    assertThat(bound)
        .containsExactlyInAnyOrder(
            "listOrganizations", "createOrganization", "listMembers", "inviteMember");
  }

  @Test
  void aCallerKeepsItsCredentialsToItself() {
    Caller caller = Caller.fromAuthorization("bearer  3qpr_sk_live_secret");

    assertThat(caller.credentials()).contains("3qpr_sk_live_secret");
    assertThat(caller.toString()).doesNotContain("secret");
    assertThat(Caller.fromAuthorization("Basic abc")).isEqualTo(Caller.anonymous());
    assertThat(Caller.fromAuthorization(null)).isEqualTo(Caller.anonymous());
  }
}
