package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaultyFilesTest {
  private static final Fault EARLY = new Fault(new Location("a", 9, 2), "x");
  private static final Fault LATE = new Fault(new Location("a", 10, 1), "y");
  private static final Fault OTHER = new Fault(new Location("b", 1, 1), "z");

  @Test
  void saysEachFaultOnceInTheOrderOfTheFiles() {
    FaultyFiles faulty = new FaultyFiles(List.of(OTHER, LATE, EARLY, LATE));

    assertThat(faulty.faults()).containsExactly(EARLY, LATE, OTHER);
    assertThat(faulty).hasMessage("a:9:2: x\na:10:1: y\nb:1:1: z");
  }

  @Test
  void isNotThrownWithoutAFault() {
    assertThatIllegalArgumentException().isThrownBy(() -> new FaultyFiles(List.of()));
  }
}
