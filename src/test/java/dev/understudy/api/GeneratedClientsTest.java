package dev.understudy.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.Settings;
import dev.understudy.Understudy;
import dev.understudy.api.MembersApi.InviteMemberResponse;
import dev.understudy.api.MembersApi.ListMembersResponse;
import dev.understudy.api.OrganizationsApi.CreateOrganizationResponse;
import dev.understudy.api.OrganizationsApi.ListOrganizationsResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The generated clients of the Organizations API, before an Understudy that runs. */
class GeneratedClientsTest {
  private static final String ID = "org_01HABC";
  private static final CreateOrganizationRequest BAKERY =
      CreateOrganizationRequest.builder().name("Harbour Street Bakery").build();
  private static final InviteMemberRequest CHARLIE =
      new InviteMemberRequest("charlie@grandmeridian.com", Role.EDITOR);

  private static final Understudy API = start(Settings.DEFAULT.withRateLimit(OptionalInt.empty()));
  private static final ApiClient OWNER = client(API, "3qpr_sk_live_owner");

  private final OrganizationsClient organizations = new OrganizationsClient(OWNER);
  private final MembersClient members = new MembersClient(OWNER);

  @AfterAll
  static void stop() {
    API.close().toCompletionStage().toCompletableFuture().join();
  }

  @ParameterizedTest
  @MethodSource
  void readsEveryDeclaredStatus(
      Class<? extends ApiResponse> status, Function<ApiClient, ApiResponse> call) {
    String code = status.getSimpleName().substring("Status".length());

    ApiResponse answer = call.apply(OWNER.withHeader("Prefer", "code=" + code));

    assertThat(answer).isInstanceOf(status);
    assertThat(answer.status()).isEqualTo(Integer.parseInt(code));
    assertThat(answer.body()).isNotNull();
  }

  static Stream<Arguments> readsEveryDeclaredStatus() {
    return Stream.of(
            statuses(
                ListOrganizationsResponse.class,
                client -> new OrganizationsClient(client).listOrganizations()),
            statuses(
                CreateOrganizationResponse.class,
                client -> new OrganizationsClient(client).createOrganization(BAKERY)),
            statuses(
                ListMembersResponse.class, client -> new MembersClient(client).listMembers(ID)),
            statuses(
                InviteMemberResponse.class,
                client -> new MembersClient(client).inviteMember(ID, CHARLIE)))
        .flatMap(statuses -> statuses);
  }

  private static Stream<Arguments> statuses(
      Class<?> response, Function<ApiClient, ApiResponse> call) {
    return Arrays.stream(response.getPermittedSubclasses())
        .map(status -> Arguments.of(status, call));
  }

  @Test
  void createsAndLists() {
    Organization made =
        organizations
            .createOrganization(
                BAKERY.toBuilder().metadata(Map.of("crm_id", TextNode.valueOf("48213"))).build())
            .as(CreateOrganizationResponse.Status201.class)
            .body();

    OrganizationList all =
        organizations.listOrganizations().as(ListOrganizationsResponse.Status200.class).body();

    assertThat(made.name()).isEqualTo("Harbour Street Bakery");
    assertThat(made.plan()).isEqualTo(Plan.FREE);
    assertThat(all.organizations()).contains(made);
  }

  @Test
  void invitesAndListsMembers() {
    Invitation invitation =
        members.inviteMember(ID, CHARLIE).as(InviteMemberResponse.Status200.class).body();
    MemberList active = members.listMembers(ID).as(ListMembersResponse.Status200.class).body();

    assertThat(invitation.email()).isEqualTo("charlie@grandmeridian.com");
    assertThat(active.members()).extracting(Member::email).contains("alice@grandmeridian.com");
  }

  @Test
  void meetsTheRefusalsOfTheKey() {
    assertThat(new OrganizationsClient(client(API, "nobody's")).listOrganizations())
        .isInstanceOfSatisfying(
            ListOrganizationsResponse.Status401.class,
            refusal -> assertThat(refusal.wwwAuthenticate()).startsWith("Bearer"));
    assertThat(new OrganizationsClient(client(API, "3qpr_sk_live_revoked")).listOrganizations())
        .isInstanceOf(ListOrganizationsResponse.Status403.class);
    assertThat(new MembersClient(client(API, "3qpr_sk_live_viewer")).inviteMember(ID, CHARLIE))
        .isInstanceOf(InviteMemberResponse.Status403.class);
  }

  @Test
  void meetsTheRefusalsOfWhatIsSent() {
    assertThat(organizations.createOrganization(named("Twin", "grand-meridian")))
        .isInstanceOf(CreateOrganizationResponse.Status409.class);
    assertThat(organizations.createOrganization(named("x".repeat(1 << 20), "long")))
        .isInstanceOf(CreateOrganizationResponse.Status413.class);
    assertThat(organizations.createOrganization(named("Twin", "No Slug")))
        .isInstanceOfSatisfying(
            CreateOrganizationResponse.Status422.class,
            refusal -> assertThat(refusal.body().errors()).isNotEmpty());
    assertThat(members.listMembers("org_01HNNNE"))
        .isInstanceOf(ListMembersResponse.Status404.class);
    assertThat(members.listMembers("../%2F?ü")).isInstanceOf(ListMembersResponse.Status422.class);
    assertThat(
            members.inviteMember(ID, new InviteMemberRequest("bob@grandmeridian.com", Role.ADMIN)))
        .isInstanceOf(InviteMemberResponse.Status409.class);
  }

  @Test
  void meetsTheRefusalsOfMediaTypes() {
    ApiClient picky = OWNER.withHeader("Accept", "text/html");
    ApiClient careless = OWNER.withHeader("Content-Type", "text/plain");

    assertThat(new OrganizationsClient(picky).listOrganizations())
        .isInstanceOf(ListOrganizationsResponse.Status406.class);
    assertThat(new OrganizationsClient(careless).createOrganization(BAKERY))
        .isInstanceOf(CreateOrganizationResponse.Status415.class);
  }

  @Test
  void meetsTheLimitsOfARateAndOfAPlan() {
    Understudy strict =
        start(Settings.DEFAULT.withScenario("edge-cases").withRateLimit(OptionalInt.of(1)));
    try {
      OrganizationsClient poor = new OrganizationsClient(client(strict, "3qpr_sk_live_viewer"));

      assertThat(poor.createOrganization(BAKERY))
          .isInstanceOf(CreateOrganizationResponse.Status402.class);
      assertThat(poor.listOrganizations())
          .isInstanceOfSatisfying(
              ListOrganizationsResponse.Status429.class,
              refusal -> {
                assertThat(refusal.retryAfter()).isPositive();
                assertThat(refusal.xRateLimitLimit()).isEqualTo(1);
              });
    } finally {
      strict.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  @Test
  void saysWhatCameInPlaceOfTheStatusThatWasWanted() {
    ListMembersResponse answer = members.listMembers("org_01HNNNE");

    assertThatThrownBy(() -> answer.as(ListMembersResponse.Status200.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("not Status200, but 404: Status404[body=Problem[type=https://");
  }

  @Test
  void refusesABodyThatWasBroken() {
    ApiClient unlucky = OWNER.withHeader("X-Understudy-Fault", "break=missing");

    assertThatThrownBy(() -> new OrganizationsClient(unlucky).listOrganizations())
        .isInstanceOf(UndeclaredAnswer.class)
        .hasMessageStartingWith("listOrganizations answered 200 application/json: ");
  }

  private static CreateOrganizationRequest named(String name, String slug) {
    return CreateOrganizationRequest.builder().name(name).slug(slug).build();
  }

  private static Understudy start(Settings settings) {
    return Understudy.start(settings.withPort(0)).toCompletionStage().toCompletableFuture().join();
  }

  private static ApiClient client(Understudy api, String key) {
    return ApiClient.of(api.url()).withBearer(key);
  }
}
