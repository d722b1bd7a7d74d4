package dev.understudy.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.understudy.contract.RouterProjection;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.openapi.router.OpenAPIRoute;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.junit5.VertxExtension;
import io.vertx.openapi.contract.OpenAPIContract;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an operation sees of a request that came through the router of a contract. */
@ExtendWith(VertxExtension.class)
class RoutedRequestTest {

  private static final Path CONTRACT = Path.of("src/test/resources/generation/kitchen-sink.yaml");

  private String type = "application/json";

  /** Held here: Vert.x closes a client that a collection finds unreferenced, calls and all. */
  private HttpClient client;

  @BeforeEach
  void open(Vertx vertx) {
    client = vertx.createHttpClient();
  }

  @Test
  void parametersHaveTheTypesOfTheirSchemas(Vertx vertx) throws Exception {
    String seen =
        call(
            vertx,
            request ->
                Json.readString(request.queryParameter("q"))
                    + Json.readInteger(request.queryParameter("page_size"))
                    + Json.readBoolean(request.queryParameter("exact"))
                    + Json.readList(request.queryParameter("tag"), Json::readString)
                    + Json.readLong(request.headerParameter("X-Depth"))
                    + Json.readString(request.headerParameter("X-Request-Id"))
                    + Json.readInstant(request.queryParameter("since")),
            HttpMethod.GET,
            "/things?q=12&page_size=5&exact=true&tag=a&tag=b",
            "");

    assertThat(seen).isEqualTo("125true[a, b]7nullnull");
  }

  @Test
  void pathParametersHaveTheTypesOfTheirSchemas(Vertx vertx) throws Exception {
    String seen =
        call(
            vertx,
            request ->
                Json.readString(request.pathParameter("thing_id"))
                    + Json.readInteger(request.pathParameter("number")),
            HttpMethod.PUT,
            "/things/0b8f0c3e-6a4e-4c55-9d62-0f5b2d3a1c11/3",
            "{\"id\":\"0b8f0c3e-6a4e-4c55-9d62-0f5b2d3a1c11\",\"name\":\"n\",\"colour\":\"red\","
                + "\"maybe\":null,\"colours\":[]}");

    assertThat(seen).isEqualTo("0b8f0c3e-6a4e-4c55-9d62-0f5b2d3a1c113");
  }

  @Test
  void aBodyOfJsonIsATree(Vertx vertx) throws Exception {
    String seen =
        call(
            vertx,
            request -> String.valueOf(request.body()),
            HttpMethod.POST,
            "/free",
            "{\"a\":[1,null,{\"b\":1.5}]}");

    assertThat(seen).isEqualTo("{\"a\":[1,null,{\"b\":1.5}]}");
  }

  @Test
  void aBodyOfTextIsOneText(Vertx vertx) throws Exception {
    type = "text/plain";

    String seen =
        call(
            vertx,
            request -> Json.readString(request.body()),
            HttpMethod.POST,
            "/text",
            "as it is");

    assertThat(seen).isEqualTo("as it is");
  }

  @Test
  void aBodyOfBytesStaysAsItCame(Vertx vertx) throws Exception {
    type = "application/octet-stream";

    String seen =
        call(vertx, request -> request.content().toString(), HttpMethod.POST, "/bytes", "as it is");

    assertThat(seen).isEqualTo("as it is");
  }

  private String call(
      Vertx vertx, Function<ApiRequest, String> seen, HttpMethod method, String path, String body)
      throws Exception {
    HttpServer server = await(contract(vertx).compose(it -> serve(vertx, it, seen)));
    return await(
            client
                .request(method, server.actualPort(), "127.0.0.1", path)
                .compose(request -> send(request, body))
                .map(Buffer::toString))
        .strip();
  }

  private Future<Buffer> send(HttpClientRequest request, String body) {
    return request
        .putHeader("Content-Type", type)
        .putHeader("x-depth", "7")
        .send(Buffer.buffer(body))
        .compose(response -> response.body());
  }

  private static Future<OpenAPIContract> contract(Vertx vertx) throws Exception {
    var tree = new ObjectMapper(new YAMLFactory()).readTree(CONTRACT.toFile());
    ((ObjectNode) tree.get("paths")).remove("/ranges/{keys}"); // That router knows no deepObject.
    return OpenAPIContract.from(vertx, new JsonObject(RouterProjection.of(tree).toString()));
  }

  private static Future<HttpServer> serve(
      Vertx vertx, OpenAPIContract contract, Function<ApiRequest, String> seen) {
    RouterBuilder builder = RouterBuilder.create(vertx, contract);
    RoutedOperations operations = new RoutedOperations(builder);
    for (OpenAPIRoute route : builder.getRoutes()) {
      operations.add(
          route.getOperation().getOperationId(),
          request -> Future.succeededFuture(new Text(seen.apply(request))));
    }
    return vertx.createHttpServer().requestHandler(builder.createRouter()).listen(0, "127.0.0.1");
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  private record Text(String body) implements ApiResponse {

    @Override
    public int status() {
      return 200;
    }

    @Override
    public String contentType() {
      return "text/plain";
    }

    @Override
    public Map<String, String> headers() {
      return Map.of();
    }
  }
}
