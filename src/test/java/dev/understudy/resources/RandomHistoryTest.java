package dev.understudy.resources;

import static dev.understudy.resources.World.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any calls in any order leave what a map of names by id would hold. */
class RandomHistoryTest {
  private static final int CALLS = 400;

  private final World world = World.library();
  private final Map<String, String> expected = new LinkedHashMap<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void keepsWhatAMapWouldHold(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String author = json(world.post("/api/authors", "{\"name\": \"A\"}")).path("id").asText();
    String books = "/api/authors/" + author + "/books";

    for (int i = 0; i < CALLS; i++) {
      step(books, random, "T" + i);
    }

    Map<String, String> told = new LinkedHashMap<>();
    json(world.get(books + "?limit=100&offset=0"))
        .path("data")
        .forEach(book -> told.put(book.path("id").asText(), book.path("title").asText()));
    List<String> ids = new ArrayList<>(expected.keySet());
    assertThat(told.keySet()).containsExactlyElementsOf(ids.subList(0, Math.min(100, ids.size())));
    assertThat(told).allSatisfy((id, title) -> assertThat(title).isEqualTo(expected.get(id)));
    assertThat(json(world.get(books)).path("total").asInt()).isEqualTo(expected.size());
    assertThat(world.store.now().count()).isEqualTo(3 + expected.size());
    assertThat(Things.of(world.store.now().toJson()).bytes()).isEqualTo(world.store.now().bytes());
  }

  private void step(String books, SplittableRandom random, String title) {
    List<String> ids = new ArrayList<>(expected.keySet());
    boolean known = !ids.isEmpty() && random.nextInt(8) > 0;
    String id = known ? ids.get(random.nextInt(ids.size())) : "book_nobody";
    String body = "{\"title\": \"" + title + "\"}";
    String[] patch = {"Content-Type", "application/merge-patch+json", "If-Match", "*"};
    Reply reply;
    switch (random.nextInt(5)) {
      case 0, 1 -> {
        reply = world.post(books, body);
        assertThat(reply.status()).isEqualTo(201);
        assertThat(expected.put(json(reply).path("id").asText(), title)).isNull();
        return;
      }
      case 2 -> {
        reply = world.call("PUT", books + "/" + id, body);
        expected.computeIfPresent(id, (key, before) -> title);
      }
      case 3 -> {
        reply = world.call("PATCH", books + "/" + id, body, patch);
        // Without the thing, its version cannot be the one that is meant.
        expected.computeIfPresent(id, (key, before) -> title);
      }
      default -> {
        reply = world.call("DELETE", books + "/" + id, null);
        expected.remove(id);
      }
    }
    assertThat(reply.status() / 100).isEqualTo(known ? 2 : 4);
    assertThat(world.get(books + "/" + id).status())
        .isEqualTo(expected.containsKey(id) ? 200 : 404);
  }
}
