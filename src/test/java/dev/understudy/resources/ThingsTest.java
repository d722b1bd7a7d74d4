package dev.understudy.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All that is kept, as a value. */
class ThingsTest {
  private static final JsonNode TREE =
      World.tree(
          """
          {"/a": {"2": {"id": 2}, "1": {"id": 1}}, "/a/1/b": {"x": {"id": "x"}},
           "/ab": {}, "shown": {"/a": ["1"]}}
          """);

  @Test
  void isTheSameThroughItsTree() {
    assertThat(Things.of(TREE).toJson()).isEqualTo(TREE);
    assertThat(Things.of(TREE).collection("/a").fieldNames())
        .toIterable()
        .containsExactly("2", "1");
  }

  @Test
  void knowsHowMuchItIs() {
    Things things = Things.of(TREE);

    assertThat(things.count()).isEqualTo(3);
    assertThat(things.withoutBelow("/a/1/").count()).isEqualTo(2);
    assertThat(things.withoutBelow("/a").count()).isZero();
    assertThat(things.withoutBelow("/a").bytes()).isZero();
    assertThat(Things.EMPTY.bytes()).isZero();
  }

  @Test
  void removesOnlyWhatIsBelow() {
    assertThat(Things.of(TREE).withoutBelow("/a/").collections()).containsExactly("/a", "/ab");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{\"a\": {}}", "{\"/a\": []}"})
  void refusesAnotherTree(String tree) {
    assertThatThrownBy(() -> Things.of(World.tree(tree)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aForkSharesWhatIsThereAndNothingElse() {
    World world = World.library();
    world.post("/api/authors", "{\"name\": \"Edsger\"}");
    Things before = world.store.now();

    World fork = new World(world.contract, before);
    fork.post("/api/authors", "{\"name\": \"Tony\"}");

    assertThat(fork.store.now().count()).isEqualTo(4);
    assertThat(world.store.now()).isSameAs(before);
    world.store.replace(Things.EMPTY);
    assertThat(World.json(world.get("/api/authors"))).hasSize(2);
  }

  @Test
  void losesNoChangeOfManyAtATime() throws InterruptedException {
    ThingStore store = new ThingStore(Things.EMPTY);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      int number = i;
      threads.add(new Thread(() -> add(store, number)));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(store.now().count()).isEqualTo(4_000);
  }

  private static void add(ThingStore store, int number) {
    for (int i = 0; i < 1_000; i++) {
      String id = number + "-" + i;
      store.change(
          things -> {
            Shelf shelf = things.shelf("/a");
            Thing thing = new Thing(id, World.tree("{}"), things.next(), 0, true);
            Shelf more = (shelf == null ? Shelf.EMPTY : shelf).with(thing);
            return new ThingStore.Changed<>(things.with("/a", more), id);
          });
    }
  }
}
