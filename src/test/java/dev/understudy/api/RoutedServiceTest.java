package dev.understudy.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.understudy.contract.RouterProjection;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.User;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import io.vertx.ext.web.handler.SimpleAuthenticationHandler;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.junit5.VertxExtension;
import io.vertx.openapi.contract.OpenAPIContract;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A service that stands on Vert.x alone: generated interfaces, and the router of the contract. */
@ExtendWith(VertxExtension.class)
class RoutedServiceTest {

  private static final String CREATE = "{\"name\": \"Grand Meridian Hotels\"}";

  private Vertx vertx;

  /** Held here: Vert.x closes a client that a collection finds unreferenced, calls and all. */
  private HttpClient client;

  private int port;
  private String key = "Bearer key";

  @BeforeEach
  void start(Vertx vertx) throws Exception {
    this.vertx = vertx;
    client = vertx.createHttpClient();
    port = await(contract().compose(this::serve)).actualPort();
  }

  @Test
  void answersWithTheRecordOfAHandler() throws Exception {
    Reply reply = call(HttpMethod.POST, "/v1/organizations", CREATE);

    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.contentType()).isEqualTo("application/json");
    assertThat(reply.body())
        .isEqualTo(
            "{\"id\":\"org_01HABC\",\"name\":\"Grand Meridian Hotels\",\"slug\":\"for-key\","
                + "\"plan\":\"free\",\"qpr_codes_count\":0,\"members_count\":1,"
                + "\"created_at\":\"2026-03-20T12:00:00Z\"}");
  }

  @Test
  void answersWithAList() throws Exception {
    Reply reply = call(HttpMethod.GET, "/v1/organizations", "");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).isEqualTo("{\"organizations\":[],\"total\":0}");
  }

  @Test
  void handsOnPathParameters() throws Exception {
    Reply reply = call(HttpMethod.GET, "/v1/organizations/org_01HABC/members", "");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.contentType()).isEqualTo("application/problem+json");
    assertThat(reply.body()).contains("org_01HABC");
  }

  @Test
  void answers501WhereNobodyHasWrittenTheOperation() throws Exception {
    Reply reply =
        call(
            HttpMethod.POST,
            "/v1/organizations/org_01HABC/members",
            "{\"email\": \"charlie@grandmeridian.com\", \"role\": \"editor\"}");

    assertThat(reply.status()).isEqualTo(501);
    assertThat(reply.contentType()).isEqualTo("application/problem+json");
    assertThat(new JsonObject(reply.body()).getString("detail"))
        .isEqualTo("inviteMember is not implemented");
  }

  @Test
  void leavesABodyThatBreaksTheContractToTheRouter() throws Exception {
    Reply reply = call(HttpMethod.POST, "/v1/organizations", "{\"slug\": \"nameless\"}");

    assertThat(reply.status()).isEqualTo(400);
  }

  @Test
  void leavesACallWithoutItsKeyToTheService() throws Exception {
    key = "Bearer another";

    assertThat(call(HttpMethod.GET, "/v1/organizations", "").status()).isEqualTo(401);
  }

  private Future<OpenAPIContract> contract() throws Exception {
    JsonNode tree =
        new ObjectMapper(new YAMLFactory())
            .readTree(Path.of("openapi/organizations.yaml").toFile());
    return OpenAPIContract.from(vertx, new JsonObject(RouterProjection.of(tree).toString()));
  }

  private Future<HttpServer> serve(OpenAPIContract contract) {
    RouterBuilder builder = RouterBuilder.create(vertx, contract);
    // That library knows no bearer tokens but JWT: the service looks at its keys itself.
    builder.getRoutes().forEach(route -> route.setDoSecurity(false).addFailureHandler(this::end));
    builder.rootHandler(theKey());
    RoutedOperations operations = new RoutedOperations(builder);
    OrganizationsBinder.bind(new SmallOrganizations(), operations);
    MembersBinder.bind(new SmallMembers(), operations);
    return vertx.createHttpServer().requestHandler(builder.createRouter()).listen(0, "127.0.0.1");
  }

  private void end(RoutingContext context) {
    context.response().setStatusCode(context.statusCode()).end();
  }

  private static SimpleAuthenticationHandler theKey() {
    return SimpleAuthenticationHandler.create()
        .authenticate(
            context ->
                "Bearer key".equals(context.request().getHeader("Authorization"))
                    ? Future.succeededFuture(User.fromName("alice"))
                    : Future.failedFuture(new HttpException(401)));
  }

  private Reply call(HttpMethod method, String path, String body) throws Exception {
    return await(
        client
            .request(method, port, "127.0.0.1", path)
            .compose(request -> send(request, body))
            .compose(
                response -> response.body().map(bytes -> Reply.of(response, bytes.toString()))));
  }

  private Future<HttpClientResponse> send(HttpClientRequest request, String body) {
    return request
        .putHeader("Authorization", key)
        .putHeader("Content-Type", "application/json")
        .send(Buffer.buffer(body));
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  private record Reply(int status, String contentType, String body) {

    static Reply of(HttpClientResponse response, String body) {
      return new Reply(response.statusCode(), response.getHeader("Content-Type"), body);
    }
  }

  private static final class SmallOrganizations implements OrganizationsApi {

    @Override
    public Future<ListOrganizationsResponse> listOrganizations(Caller caller) {
      return Future.succeededFuture(
          ListOrganizationsResponse.Status200.of(new OrganizationList(List.of(), 0)));
    }

    @Override
    public Future<CreateOrganizationResponse> createOrganization(
        Caller caller, CreateOrganizationRequest body) {
      return Future.succeededFuture(
          CreateOrganizationResponse.Status201.of(
              Organization.builder()
                  .id("org_01HABC")
                  .name(body.name())
                  .slug("for-" + caller.credentials().orElseThrow())
                  .plan(Plan.FREE)
                  .qprCodesCount(0L)
                  .membersCount(1)
                  .createdAt(Instant.parse("2026-03-20T12:00:00Z"))
                  .build()));
    }
  }

  /** Invites nobody yet. */
  private static final class SmallMembers implements MembersApi {

    @Override
    public Future<ListMembersResponse> listMembers(Caller caller, String id) {
      return Future.succeededFuture(
          ListMembersResponse.Status404.of(
              new Problem("about:blank", "Not found", 404, "no " + id, null, null)));
    }
  }
}
