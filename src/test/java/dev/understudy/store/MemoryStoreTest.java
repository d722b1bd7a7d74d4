package dev.understudy.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.organizations.Outcome;
import org.junit.jupiter.api.Test;

class MemoryStoreTest implements StoreContract {
  @Override
  public Store store(World world) {
    return new MemoryStore(world);
  }

  @Test
  void isDoneWhenItAnswers() {
    Store store = store(START);

    assertThat(store.world().isComplete()).isTrue();
    assertThat(store.change(world -> Outcome.of("done")).isComplete()).isTrue();
  }

  @Test
  void aForkGoesItsOwnWay() {
    Store one = store(START);
    Store other = new MemoryStore(now(one.world()));

    now(other.replace(World.EMPTY));

    assertThat(now(one.world())).isSameAs(START);
  }
}
