package dev.understudy.sink;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.api.*;
import io.vertx.core.buffer.Buffer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Calls as people write them. */
public final class Calls {

  private static final Thing THING =
      Thing.builder().id("1").name("n").colour(Colour.RED).colours(List.of()).build();

  public static Map<String, Function<ApiClient, ApiResponse>> all() {
    return Map.ofEntries(
        Map.entry("search", it -> new ThingsClient(it).searchThings("a b&c", 7L)),
        Map.entry("searchAll", Calls::searchAll),
        Map.entry("nameless", it -> new ThingsClient(it).searchThings(null, 7L)),
        Map.entry("delete", it -> new ThingsClient(it).deleteThings()),
        Map.entry("put", it -> new ThingsClient(it).putThing("a/b?ü", 3, more -> more.thing(THING))),
        Map.entry("putNothing", it -> new ThingsClient(it).putThing("..", 3)),
        Map.entry("putNowhere", it -> new ThingsClient(it).putThing("", 3)),
        Map.entry("readText", it -> new MediaClient(it).readText()),
        Map.entry("writeText", it -> new MediaClient(it).writeText("Zürich")),
        Map.entry("readBytes", it -> new MediaClient(it).readBytes()),
        Map.entry("writeBytes", it -> new MediaClient(it).writeBytes(Buffer.buffer("raw"))),
        Map.entry("anything", it -> new FreeClient(it).postAnything(new TextNode("any"))),
        Map.entry("list", it -> new DefaultClient(it).postList(List.of(THING))),
        Map.entry("form", it -> new FormsClient(it).submitForm(
            "a & b", more -> more.age(7).colours(List.of(Colour.RED, Colour._3D)))),
        Map.entry("range", it -> new RangesClient(it).readRange(List.of(Colour.RED, Colour._3D), more -> more
            .filter(new ReadRangeFilterParameter("x l", Colour.RED))
            .sizes(List.of(1, 2))
            .exactly(Json.object().put("k", 1)))),
        Map.entry("head", it -> new RangesClient(it).headRange(List.of(Colour.RED))));
  }

  private static ApiResponse searchAll(ApiClient client) {
    return new ThingsClient(client).searchThings("q", 7L, more -> more
        .pageSize(10)
        .since(Instant.parse("2026-03-20T12:00:00Z"))
        .exact(true)
        .ratio(new BigDecimal("0.50"))
        .tag(List.of("x", "y,z"))
        .colour(Colour.LIGHT_GREEN)
        .colours(List.of())
        .sort(SearchThingsSortParameter.NEWEST)
        .sort(null)
        .xRequestId("r 1")
        .session("s;1"));
  }
}
