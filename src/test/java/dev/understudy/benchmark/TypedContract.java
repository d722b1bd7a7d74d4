package dev.understudy.benchmark;

import dev.understudy.benchmark.Turns.Entrant;
import java.io.IOException;
import java.util.List;

/**
 * The Organizations API: a bare Vert.x server, the same handlers on vertx-web-openapi-router, and
 * the product with every check on.
 */
record TypedContract(Commands commands, Turns turns) {

  String page() throws IOException {
    StringBuilder page = new StringBuilder();
    for (Route route : Route.ORGANIZATIONS) {
      page.append(throughput(route)).append('\n');
    }
    return page.toString();
  }

  private String throughput(Route route) throws IOException {
    int size = Turns.bodySize(commands.organizations(), route, Route.LIST_ORGANIZATIONS);
    Route get = Route.LIST_ORGANIZATIONS;
    List<Entrant> entrants =
        List.of(
            new Entrant("bare Vert.x", commands.bare(size), route),
            new Entrant("vertx-web-openapi-router", commands.router(), route),
            new Entrant("Understudy", commands.organizations(), route));
    return Tables.throughput(route.title(), size, turns.of(route.title(), entrants, get));
  }
}
