package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PointersTest {

  @Test
  void escapesTildeAndSlash() {
    assertThat(Pointers.child("/a", "~/x~1")).isEqualTo("/a/~0~1x~01");
  }

  @Test
  void pointsToAnItem() {
    assertThat(Pointers.child("", 3)).isEqualTo("/3");
  }

  @Test
  void splitsWhatItJoined() {
    String pointer = Pointers.child(Pointers.child(Pointers.child("", "~/x~1"), ""), "a b");

    assertThat(Pointers.split(pointer)).isEqualTo(List.of("~/x~1", "", "a b"));
  }

  @Test
  void splitsTheWholeIntoNothing() {
    assertThat(Pointers.split("")).isEmpty();
  }
}
