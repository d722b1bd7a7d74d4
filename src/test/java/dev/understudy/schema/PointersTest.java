package dev.understudy.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PointersTest {

  @Test
  void escapesTildeAndSlash() {
    assertThat(Pointers.join("/a", "~/x~1")).isEqualTo("/a/~0~1x~01");
  }

  @Test
  void pointsToAnItem() {
    assertThat(Pointers.join("", 3)).isEqualTo("/3");
  }

  @Test
  void splitsWhatItJoined() {
    String pointer = Pointers.join(Pointers.join(Pointers.join("", "~/x~1"), ""), "a b");

    assertThat(Pointers.tokens(pointer)).isEqualTo(List.of("~/x~1", "", "a b"));
  }

  @Test
  void splitsTheWholeIntoNothing() {
    assertThat(Pointers.tokens("")).isEmpty();
  }
}
