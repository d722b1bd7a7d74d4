package dev.understudy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.resources.Things;
import dev.understudy.store.World;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private final History history = new History();

  @Test
  void givesTheLastStateFirst() {
    State first = new State(World.EMPTY, thing("/a"));
    State second = new State(World.EMPTY, thing("/b"));
    history.push(first);
    history.push(second);

    assertThat(history.pop()).extracting(State::things).isSameAs(second.things());
    assertThat(history.pop()).extracting(State::things).isSameAs(first.things());
    assertThat(history.pop()).isNull();
  }

  @Test
  void keepsTenAndForgetsTheOldest() {
    List<Things> all = IntStream.range(0, 150).mapToObj(i -> thing("/" + i)).toList();
    all.forEach(things -> history.push(new State(World.EMPTY, things)));

    List<Things> kept =
        Stream.generate(history::pop)
            .limit(10)
            .map(Objects::requireNonNull)
            .map(State::things)
            .toList();

    assertThat(kept.get(0)).isSameAs(all.get(149));
    assertThat(kept.get(9)).isSameAs(all.get(140));
    assertThat(history.pop()).isNull();
  }

  @Test
  void hasNoneOnceItIsCleared() {
    history.push(State.EMPTY);

    history.clear();

    assertThat(history.pop()).isNull();
  }

  private static Things thing(String path) {
    return Things.EMPTY.with(path, List.of(), Set.of());
  }
}
