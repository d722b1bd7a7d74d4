package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentMatchesTest {
  private final List<String> searched = new ArrayList<>();
  private final RecentMatches recent = new RecentMatches();

  private Match ask(String method, String path) {
    return recent.of(
        method,
        path,
        (wantedMethod, wantedPath) -> {
          searched.add(wantedMethod + " " + wantedPath);
          return new Match.Unknown(Optional.of(wantedMethod + wantedPath));
        });
  }

  @Test
  void findsTheSamePathOnce() {
    Match first = ask("GET", "/a");

    assertThat(ask("GET", "/a")).isSameAs(first);
    assertThat(searched).containsExactly("GET /a");
  }

  @Test
  void tellsMethodsAndPathsApartWhateverTheirPlace() {
    for (int i = 0; i < 2_000; i++) {
      String path = "/things/" + i;
      assertThat(ask("GET", path)).isEqualTo(new Match.Unknown(Optional.of("GET" + path)));
      assertThat(ask("POST", path)).isEqualTo(new Match.Unknown(Optional.of("POST" + path)));
    }
  }

  @Test
  void keepsNoLongPaths() {
    String path = "/" + "x".repeat(300);

    ask("GET", path);
    ask("GET", path);

    assertThat(searched).hasSize(2);
  }
}
