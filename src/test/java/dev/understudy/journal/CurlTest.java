package dev.understudy.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.understudy.exchange.Exchange;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurlTest {
  private static final BaseUrl BASE = new BaseUrl("http://localhost:4010");
  private static final Vertx VERTX = Vertx.vertx();
  private static HttpServer server;

  private final Path folder;

  CurlTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  static void listen() throws Exception {
    server =
        VERTX
            .createHttpServer()
            .requestHandler(request -> request.body().onSuccess(body -> echo(request, body)))
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get(10, TimeUnit.SECONDS);
  }

  @AfterAll
  static void close() throws Exception {
    VERTX.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  private static void echo(HttpServerRequest request, Buffer body) {
    Buffer told = Buffer.buffer(request.method() + " " + request.uri() + "\n");
    for (String name : List.of("Content-Type", "Authorization", "X-A", "X-Empty")) {
      String value = request.getHeader(name);
      told.appendString(value == null ? "" : name + ": " + value + "\n");
    }
    request.response().end(told.appendString("\n").appendBuffer(body));
  }

  @Test
  void writesACommandWithAVariableForTheSecret() {
    Exchange exchange =
        Told.of("POST", "/dogs?bone=k")
            .header("Host", "elsewhere")
            .header("Authorization", "Bearer abcd")
            .json("{\"name\":\"O'Rex $HOME\"}")
            .exchange();

    assertThat(Curl.of(exchange, BASE))
        .isEqualTo(
            """
            curl --globoff --path-as-is --request 'POST' \\
              --header 'Authorization: Bearer '"$TOKEN"'' \\
              --header 'Content-Type: application/json' \\
              --data-raw '{"name":"O'\\''Rex $HOME"}' \\
              --url 'http://localhost:4010/dogs?bone='"$API_KEY"''
            """);
  }

  @Test
  void sendsTheSameAgain() throws Exception {
    Exchange exchange =
        Told.of("PUT", "/dogs/%2e%2e/a[1-3]?q={a,b}&r='x'")
            .header("Authorization", "Bearer abcd")
            .header("X-A", "`id` $(id) \\ \"'!")
            .header("X-Empty", "")
            .json("{\"name\":\"@/etc/passwd'; id; '\"}")
            .exchange();

    assertThat(run(exchange))
        .isEqualTo(
            """
            PUT /dogs/%2e%2e/a[1-3]?q=%7Ba,b%7D&r='x'
            Content-Type: application/json
            Authorization: Bearer the-token
            X-A: `id` $(id) \\ "'!
            X-Empty:\s

            {"name":"@/etc/passwd'; id; '"}\
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@/etc/passwd",
        "a\nb'\n$(id)\\",
        "--help",
        "%s%d\\n\u001b[2J",
        "\u0000\u0001\u0000'",
        "ü€"
      })
  void sendsEveryBodyAsItIs(String text) throws Exception {
    Exchange exchange = Told.of("POST", "/").body("text/plain", Buffer.buffer(text)).exchange();

    assertThat(run(exchange)).isEqualTo("POST /\nContent-Type: text/plain\n\n" + text);
  }

  @Test
  void sendsABodyThatIsTooLongForAnArgument() throws Exception {
    String text = "it's ".repeat(40_000);
    Exchange exchange = Told.of("POST", "/").body("text/plain", Buffer.buffer(text)).exchange();

    assertThat(run(exchange)).endsWith("\n\n" + text);
  }

  @Test
  void sendsABodyWithoutAMediaTypeAsOne() throws Exception {
    Exchange exchange = Told.of("POST", "/").body("text/plain", Buffer.buffer("abc")).exchange();
    exchange.call().headers().remove("Content-Type");

    assertThat(run(exchange)).isEqualTo("POST /\n\nabc");
  }

  @Test
  void writesOneCommandAfterTheOther() {
    String script =
        Curl.of(
            List.of(Told.of("HEAD", "/dogs").exchange(), Told.of("GET", "/x").number(2).exchange()),
            BASE);

    assertThat(script)
        .isEqualTo(
            """
            # 1 listDogs
            curl --globoff --path-as-is --head \\
              --url 'http://localhost:4010/dogs'

            # 2
            curl --globoff --path-as-is --request 'GET' \\
              --url 'http://localhost:4010/x'

            """);
  }

  /** What the server was sent by the command, in a real shell. */
  private String run(Exchange exchange) throws IOException, InterruptedException {
    assumeTrue(isThere(), "curl is not installed, so that its command lines cannot be run");
    BaseUrl base = new BaseUrl("http://127.0.0.1:" + server.actualPort());
    Path script = Files.writeString(folder.resolve("script.sh"), Curl.of(exchange, base));
    Path told = folder.resolve("told");
    ProcessBuilder shell = new ProcessBuilder("sh", script.toString());
    shell.environment().putAll(Map.of("TOKEN", "the-token", "no_proxy", "*"));
    shell.redirectOutput(told.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = shell.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return Files.readString(told);
  }

  private static boolean isThere() throws IOException, InterruptedException {
    return new ProcessBuilder("sh", "-c", "command -v curl >/dev/null").start().waitFor() == 0;
  }
}
