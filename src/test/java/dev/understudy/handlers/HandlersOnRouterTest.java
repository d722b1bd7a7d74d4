package dev.understudy.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.benchmark.RouterServer;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The product's own handlers in a service without the mock: on the contract's router. */
@ExtendWith(VertxExtension.class)
class HandlersOnRouterTest {
  private static final String MEMBERS = "/v1/organizations/org_01HABC/members";

  private final HttpClient client = HttpClient.newHttpClient();
  private int port;

  @BeforeEach
  void start(Vertx vertx) {
    port = RouterServer.start(vertx).toCompletionStage().toCompletableFuture().join().actualPort();
  }

  @Test
  void listsTheOrganizationsOfTheKey() throws Exception {
    HttpResponse<String> answer = get("/v1/organizations");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Grand Meridian Hotels").contains("\"members_count\":6");
  }

  @Test
  void createsAnOrganizationThatIsListedAfterwards() throws Exception {
    HttpResponse<String> created =
        post("/v1/organizations", "{\"name\":\"Harbour Street Bakery\"}");

    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(created.body()).contains("\"slug\":\"harbour-street-bakery\"");
    assertThat(get("/v1/organizations").body()).contains("harbour-street-bakery");
  }

  @Test
  void refusesATakenSlug() throws Exception {
    HttpResponse<String> refused =
        post("/v1/organizations", "{\"name\":\"Again\",\"slug\":\"grand-meridian\"}");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.headers().firstValue("content-type")).contains("application/problem+json");
  }

  @Test
  void listsMembersAndInvites() throws Exception {
    HttpResponse<String> invited =
        post(MEMBERS, "{\"email\":\"charlie@grandmeridian.com\",\"role\":\"editor\"}");

    assertThat(get(MEMBERS).body()).contains("alice@grandmeridian.com");
    assertThat(invited.statusCode()).isEqualTo(200);
    assertThat(invited.body()).contains("\"invitation_id\":\"inv_");
  }

  @Test
  void leavesABodyThatBreaksTheContractToTheRouter() throws Exception {
    assertThat(post("/v1/organizations", "{}").statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Authorization", "Bearer 3qpr_sk_live_owner");
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
