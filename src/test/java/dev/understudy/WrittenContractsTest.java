package dev.understudy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.Reply;
import dev.understudy.sandbox.Sandbox;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Organizations API, served from a file like any other contract. */
class WrittenContractsTest {
  private static final Path ORGANIZATIONS = Path.of("openapi/organizations.yaml");
  private static final Path HOOKS = Path.of("src/test/resources/contracts/hooks.yaml");
  private static final String PATH = "/v1/organizations";

  private Path file;

  @BeforeEach
  void take(@TempDir Path folder) {
    file = folder.resolve("organizations.yaml");
  }

  @Test
  void answersTheFileOfTheOrganizationsApiWithState() {
    Sandbox sandbox = sandbox(Mocking.DEFAULT.withContracts(ORGANIZATIONS));

    assertThat(post(sandbox, PATH, "{\"name\":\"New\"}").status()).isEqualTo(201);
    assertThat(get(sandbox, PATH).body().bytes().toString()).contains("\"name\":\"New\"");
    assertThat(answered(sandbox, "GET", PATH, "nobody", "").status()).isEqualTo(401);
  }

  @Test
  void answersOtherContractsBesideItFromThemselves() {
    Sandbox sandbox = sandbox(Mocking.DEFAULT.withContracts(ORGANIZATIONS, HOOKS));

    Reply order = answered(sandbox, "POST", "/orders", "nobody", "{\"callbackUrl\":\"http://a/\"}");

    assertThat(order.status()).isEqualTo(201);
    assertThat(get(sandbox, PATH).body().bytes().toString()).contains("Grand Meridian");
    assertThat(answered(sandbox, "GET", PATH, "nobody", "").status()).isEqualTo(401);
  }

  @Test
  void sharesOneWorldAmongAllPlacesOfTheFile() {
    List<Mocking.Place> twice =
        List.of(
            new Mocking.Place(Optional.of("/a"), ORGANIZATIONS),
            new Mocking.Place(Optional.of("/b"), ORGANIZATIONS));
    Sandbox sandbox = sandbox(mocking(twice, true));

    post(sandbox, "/a" + PATH, "{\"name\":\"New\"}");

    assertThat(get(sandbox, "/b" + PATH).body().bytes().toString()).contains("\"name\":\"New\"");
  }

  @Test
  void hasTheMockAnswerWhatTheFileHasBeyondIt() throws Exception {
    Sandbox sandbox =
        changed(
            "\npaths:\n",
            """

            paths:
              /v1/news:
                get:
                  operationId: listNews
                  responses: {'200': {description: News.}}
            """);

    Reply news = get(sandbox, "/v1/news");

    assertThat(news.status()).isEqualTo(200);
    assertThat(news.origin().text()).startsWith("the mock's, as nobody has written listNews yet");
    assertThat(get(sandbox, PATH).body().bytes().toString()).contains("Grand Meridian");
  }

  @Test
  void answersAFileOfAnotherTitleFromItself() throws Exception {
    Sandbox sandbox = changed("title: 3QPR Organizations API", "title: Another API");

    assertThat(answered(sandbox, "GET", PATH, "anybody", "").status()).isEqualTo(200);
  }

  @Test
  void answersAFileWithOtherPathsFromItself() throws Exception {
    Sandbox sandbox = changed("  /v1/organizations:\n", "  /v2/organizations:\n");

    Reply reply = answered(sandbox, "GET", "/v2/organizations", "anybody", "");

    assertThat(reply.status()).isEqualTo(200);
  }

  @Test
  void asksNoHandlerWhereNobodyKnowsWhoCalls() {
    Sandbox sandbox = sandbox(mocking(List.of(Mocking.Place.of(ORGANIZATIONS)), false));

    assertThat(answered(sandbox, "GET", PATH, "", "").status()).isEqualTo(200);
  }

  private Sandbox changed(String from, String to) throws IOException {
    String text = Files.readString(ORGANIZATIONS);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
    return sandbox(Mocking.DEFAULT.withContracts(file));
  }

  private static Mocking mocking(List<Mocking.Place> places, boolean security) {
    return new Mocking(
        places,
        Mocking.DEFAULT.examples(),
        Mocking.DEFAULT.profile(),
        security,
        false,
        Set.of(),
        Outbound.OFF,
        true);
  }

  private static Sandbox sandbox(Mocking mocking) {
    return Understudy.sandbox(Settings.DEFAULT.withMocking(mocking));
  }

  private static Reply get(Sandbox sandbox, String path) {
    return answered(sandbox, "GET", path, "3qpr_sk_live_owner", "");
  }

  private static Reply post(Sandbox sandbox, String path, String body) {
    return answered(sandbox, "POST", path, "3qpr_sk_live_owner", body);
  }

  private static Reply answered(
      Sandbox sandbox, String method, String path, String key, String body) {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    headers.add("Authorization", "Bearer " + key);
    headers.add("Ping-Url", "http://127.0.0.1/");
    if (!body.isEmpty()) {
      headers.add("Content-Type", "application/json");
    }
    Future<Reply> reply = sandbox.respond(method, path, null, headers, Buffer.buffer(body));
    return reply.result();
  }
}
