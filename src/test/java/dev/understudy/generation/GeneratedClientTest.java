package dev.understudy.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.api.ApiClient;
import dev.understudy.api.ApiResponse;
import dev.understudy.api.UndeclaredAnswer;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the generated clients say and understand, by a contract that has some of all. */
class GeneratedClientTest {
  private static final Path CONTRACT = Path.of("src/test/resources/generation/kitchen-sink.yaml");
  private static final String PACKAGE = "dev.understudy.sink";
  private static final Map<String, String> TEXT = Map.of("Content-Type", "text/plain");
  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
  private static final Map<String, String> PROBLEM =
      Map.of("Content-Type", "application/problem+json; charset=utf-8");

  private static final Path CALLS = Path.of("src/test/resources/generation/Calls.java");

  @TempDir private static Path folder;
  private static List<String> messages;
  private static URLClassLoader classes;
  private static Map<String, Function<ApiClient, ApiResponse>> calls;

  private final Stub server = new Stub();
  private final ApiClient client = ApiClient.of(server.url()).withBearer("token");

  @BeforeAll
  @SuppressWarnings("unchecked") // What Calls.all declares.
  static void compileCalls() throws Exception {
    Path generated = Generation.withoutSupport(CONTRACT, folder.resolve("sources"), PACKAGE);
    List<Path> sources = new ArrayList<>(Generation.sources(generated));
    sources.add(CALLS);
    messages = Compilation.of(sources, folder.resolve("classes")).messages();
    assertThat(messages).isEmpty();
    classes = new URLClassLoader(new URL[] {folder.resolve("classes").toUri().toURL()});
    Method all = classes.loadClass(PACKAGE + ".Calls").getMethod("all");
    calls = (Map<String, Function<ApiClient, ApiResponse>>) all.invoke(null);
  }

  @AfterAll
  static void close() throws IOException {
    classes.close();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void saysWhatIsNeededAndNothingElse() {
    server.answer(200, JSON, "[]");

    call("search");

    assertThat(server.asked().line()).isEqualTo("GET /things?q=a%20b%26c");
    assertThat(server.asked().headers().get("X-Depth")).isEqualTo("7");
    assertThat(server.asked().headers().get("Authorization")).isEqualTo("Bearer token");
    assertThat(server.asked().headers().get("Accept"))
        .isEqualTo("application/json, application/problem+json");
    assertThat(server.asked().headers().contains("Content-Type")).isFalse();
  }

  @Test
  void saysEachOptionAsTheContractSpellsIt() {
    server.answer(200, JSON, "[]");

    call("searchAll");

    assertThat(server.asked().line())
        .isEqualTo(
            "GET /things?q=q&page_size=10&since=2026-03-20T12%3A00%3A00Z&exact=true&ratio=0.50"
                + "&tag=x&tag=y%2Cz&colour=light-green");
    assertThat(server.asked().headers().get("X-Request-Id")).isEqualTo("r 1");
    assertThat(server.asked().headers().get("Cookie")).isEqualTo("session=s%3B1");
  }

  @Test
  void spellsParametersByTheirStyles() {
    server.answer(500, Map.of(), "");

    call("range");

    assertThat(server.asked().line())
        .isEqualTo(
            "GET /ranges/red,3d?filter%5Bsize%5D=x%20l&filter%5Bcolour%5D=red&sizes=1%7C2&exactly=%7B%22k%22%3A1%7D");
  }

  @Test
  void keepsAPathParameterWithinItsSegment() {
    server.answer(200, JSON, "{\"id\":\"1\",\"name\":\"n\",\"colour\":\"red\",\"colours\":[]}");

    call("put");

    assertThat(server.asked().line()).isEqualTo("PUT /things/a%2Fb%3F%C3%BC/3");
    assertThat(server.asked().body())
        .isEqualTo(
            "{\"id\":\"1\",\"name\":\"n\",\"colour\":\"red\",\"maybe\":null,\"colours\":[]}");
  }

  @Test
  void neitherClimbsByAPathParameterNorLosesIt() {
    server.answer(200, JSON, "{\"id\":\"1\",\"name\":\"n\",\"colour\":\"red\",\"colours\":[]}");

    call("putNothing");

    assertThat(server.asked().line()).isEqualTo("PUT /things/%2E%2E/3");
    assertThat(server.asked().body()).isEmpty();
    assertThatThrownBy(() -> call("putNowhere"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("putThing: 'thing_id' is empty, and would make another path");
  }

  @Test
  void refusesToLeaveOutWhatIsRequired() {
    assertThatThrownBy(() -> call("nameless"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("searchThings: 'q' is required and missing");
  }

  @Test
  void writesEachKindOfBody() {
    server.answer(204, Map.of(), "");

    assertThat(sent("writeText")).isEqualTo("text/plain: Zürich");
    assertThat(sent("writeBytes")).isEqualTo("application/octet-stream: raw");
    assertThat(sent("form"))
        .isEqualTo(
            "application/x-www-form-urlencoded: user_name=a%20%26%20b&age=7&colours=red&colours=3d");
  }

  @Test
  void writesListsAndAnythingAsJson() {
    server.answer(200, JSON, "{\"count\":1}");

    assertThat(sent("list")).startsWith("application/json: [{\"id\":\"1\"");
    assertThat(sent("anything")).isEqualTo("application/json: \"any\"");
  }

  @Test
  void readsListsMapsAndHeaders() {
    server.answer(
        200,
        Map.of("Content-Type", "application/json", "X-Next-Page", "2", "ETag", "\"7\""),
        "[{\"id\":\"1\",\"name\":\"n\",\"colour\":\"3d\",\"colours\":[\"red\"],\"exact\":1.00000000000000000001}]");

    ApiResponse things = call("search");

    assertThat(things.json().toString())
        .contains("\"colour\":\"3d\"", "\"exact\":1.00000000000000000001");
    assertThat(things.headers()).isEqualTo(Map.of("X-Next-Page", "2", "ETag", "\"7\""));

    server.answer(
        202, JSON, "{\"a\":{\"id\":\"1\",\"name\":\"n\",\"colour\":\"red\",\"colours\":[]}}");
    assertThat(call("anything").body()).asString().contains("a=Thing[id=1");
    server.answer(203, JSON, "42");
    assertThat(call("anything").body()).isEqualTo(42);
  }

  @Test
  void readsHeadersByTheirTypes() {
    server.answer(
        200,
        Map.of(
            "Content-Type",
            "text/csv",
            "X-Sizes",
            "1, 2",
            "X-Colour",
            "3d",
            "X-Whole",
            "true",
            "X-Name",
            "007"),
        "a,b");

    assertThat(call("range"))
        .hasToString("Status200[body=a,b, xSizes=[1, 2], xColour=_3D, xWhole=true, xName=007]");
  }

  @Test
  void readsTextByItsCharsetAndBytesAsTheyCome() {
    server.answer(200, Map.of("Content-Type", "text/plain; charset=utf-8"), "Zürich");
    assertThat(call("readText").body()).isEqualTo("Zürich");

    server.answer(200, Map.of("Content-Type", "text/plain; charset=iso-8859-1"), "ü");
    assertThat(call("readText").body()).isEqualTo("Ã¼");

    server.answer(200, Map.of("Content-Type", "application/octet-stream"), "raw");
    assertThat(call("readBytes").body()).isEqualTo(Buffer.buffer("raw"));
  }

  @Test
  void readsAnExactStatusBeforeARangeAndARangeBeforeNothing() {
    server.answer(404, PROBLEM, "{\"title\":\"none\"}");
    assertThat(call("range")).hasToString("Status404[body=Trouble[title=none, status=null]]");

    server.answer(429, with(PROBLEM, "Retry-After", "9"), "{\"title\":\"slow\"}");
    assertThat(call("range"))
        .hasToString("Status4XX[status=429, body=Trouble[title=slow, status=null], retryAfter=9]");

    server.answer(503, TEXT, "down");
    assertThat(call("range")).hasToString("Status5XX[status=503]");
  }

  @Test
  void readsWhatIsDefaultWithItsStatus() {
    server.answer(418, with(PROBLEM, "Retry-After", "1"), "{\"title\":\"tea\"}");

    assertThat(call("search"))
        .hasToString(
            "StatusDefault[status=418, body=Trouble[title=tea, status=null], retryAfter=1]");
    assertThat(call("delete")).hasToString("StatusDefault[status=418]");
  }

  @Test
  void followsNoRedirectThatTheContractDeclares() {
    server.answer(302, Map.of("Location", "/elsewhere"), "");

    assertThat(call("delete")).hasToString("Status302[location=/elsewhere]");
  }

  @Test
  void waitsForNoBodyOfAnAnswerToHead() {
    server.answer(200, JSON, "");

    assertThat(call("head")).hasToString("Status200[body=null]");
  }

  @Test
  void refusesAStatusThatIsNotDeclared() {
    server.answer(418, TEXT, "tea".repeat(1_000));

    assertThatThrownBy(() -> call("readText"))
        .isInstanceOfSatisfying(
            UndeclaredAnswer.class,
            undeclared -> {
              assertThat(undeclared.status()).isEqualTo(418);
              assertThat(undeclared.body()).startsWith("teatea").hasSize(500);
            })
        .hasMessageStartingWith(
            "readText answered 418 text/plain: the contract does not declare that status."
                + " It began: teatea");
  }

  @Test
  void refusesAnotherMediaType() {
    server.answer(200, Map.of("Content-Type", "text/html"), "<p>");

    assertThatThrownBy(() -> call("search"))
        .isInstanceOf(UndeclaredAnswer.class)
        .hasMessage(
            "searchThings answered 200 text/html: it should be application/json. It began: <p>");
  }

  @Test
  void refusesABodyThatIsNotWhatItShouldBe() {
    server.answer(200, JSON, "{\"count\":1.5}");
    assertThatThrownBy(() -> call("list"))
        .isInstanceOf(UndeclaredAnswer.class)
        .hasMessageContaining("1.5 is not an integer");

    server.answer(200, JSON, "{\"count\":");
    assertThatThrownBy(() -> call("list"))
        .isInstanceOf(UndeclaredAnswer.class)
        .hasMessageContaining("it is not JSON");

    server.answer(200, JSON, "");
    assertThatThrownBy(() -> call("list"))
        .isInstanceOf(UndeclaredAnswer.class)
        .hasMessageContaining("there is no JSON");
  }

  @Test
  void saysWhereNobodyAnswers() {
    server.close();

    assertThatThrownBy(() -> call("readText"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("readText at http://127.0.0.1:");
  }

  @Test
  void givesUpOnAnAnswerThatDoesNotEnd() {
    server.begin(200, TEXT, "half");

    assertThatThrownBy(() -> call("readText", client.withTimeout(Duration.ofMillis(300))))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(HttpTimeoutException.class);
  }

  @Test
  void leavesOutWhatHasNoEnd() throws Exception {
    assertThat(Arrays.stream(classes.loadClass(PACKAGE + ".RangesClient").getMethods()))
        .extracting(Method::getName)
        .contains("readRange", "headRange")
        .doesNotContain("followRange");
  }

  @Test
  void appendsPathsToTheBase() {
    server.answer(204, Map.of(), "");

    call("delete", ApiClient.of(server.url().resolve("/@mine/")));

    assertThat(server.asked().line()).isEqualTo("DELETE /@mine/things");
  }

  @Test
  void keepsItsCredentialsToItself() {
    assertThat(client).hasToString("ApiClient[" + server.url() + "]");
  }

  private ApiResponse call(String name) {
    return call(name, client);
  }

  private static ApiResponse call(String name, ApiClient by) {
    return calls.get(name).apply(by);
  }

  private String sent(String name) {
    call(name);
    return server.asked().headers().get("Content-Type") + ": " + server.asked().body();
  }

  private static Map<String, String> with(Map<String, String> headers, String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    return more;
  }
}
