package dev.understudy.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.api.MembersBinder;
import dev.understudy.api.OrganizationsBinder;
import dev.understudy.api.RoutedOperations;
import dev.understudy.contract.Document;
import dev.understudy.contract.RouterProjection;
import dev.understudy.fixtures.Fixtures;
import dev.understudy.handlers.MembersHandler;
import dev.understudy.handlers.OrganizationsHandler;
import dev.understudy.store.Ids;
import dev.understudy.store.MemoryStore;
import dev.understudy.store.Store;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.contract.OpenAPIContract;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.SplittableRandom;

/** The product's handlers on {@code vertx-web-openapi-router}, with that library's validation. */
public final class RouterServer {
  private static final Path CONTRACT = Path.of("openapi/organizations.yaml");

  private RouterServer() {}

  /** Starts one on any port, which is printed. */
  public static void main(String[] arguments) {
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    start(vertx)
        .onSuccess(server -> System.out.println("listening on " + server.actualPort()))
        .onFailure(
            failure -> {
              failure.printStackTrace();
              System.exit(3);
            });
  }

  /** A server of the default scenario on the loopback address and any port. */
  public static Future<HttpServer> start(Vertx vertx) {
    JsonNode tree = RouterProjection.of(Document.read(CONTRACT, CONTRACT.toString()).tree());
    return OpenAPIContract.from(vertx, new JsonObject(tree.toString()))
        .compose(contract -> serve(vertx, contract));
  }

  private static Future<HttpServer> serve(Vertx vertx, OpenAPIContract contract) {
    Store store = new MemoryStore(Fixtures.embedded().load("default").world());
    Ids ids = new Ids(InstantSource.system(), new SplittableRandom(1));
    RouterBuilder builder = RouterBuilder.create(vertx, contract);
    // That library knows no opaque bearer tokens; the handlers look the key up themselves.
    builder.getRoutes().forEach(route -> route.setDoSecurity(false));
    RoutedOperations operations = new RoutedOperations(builder);
    OrganizationsBinder.bind(new OrganizationsHandler(store, ids), operations);
    MembersBinder.bind(new MembersHandler(store, ids), operations);
    return vertx.createHttpServer().requestHandler(builder.createRouter()).listen(0, "127.0.0.1");
  }
}
