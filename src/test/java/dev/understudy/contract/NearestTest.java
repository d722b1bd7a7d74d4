package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> ROLES = List.of("owner", "admin", "editor", "viewer");
  private static final List<String> PATHS =
      List.of("/v1/organizations", "/v1/organizations/{id}/members", "/v1/keys/{id}");

  @Test
  void findsTheWordThatWasMeant() {
    assertThat(Nearest.word("edtior", ROLES)).contains("editor");
    assertThat(Nearest.word("viwer", ROLES)).contains("viewer");
  }

  @Test
  void findsNoWordWhereNoneIsAlike() {
    assertThat(Nearest.word("boss", ROLES)).isEmpty();
    assertThat(Nearest.word("", ROLES)).isEmpty();
    assertThat(Nearest.word("owner", List.of())).isEmpty();
  }

  @Test
  void findsTheMistypedPath() {
    assertThat(Nearest.path("/v1/organisations", PATHS)).contains("/v1/organizations");
    assertThat(Nearest.path("/v2/organizations", PATHS)).contains("/v1/organizations");
  }

  @Test
  void letsATemplatedSegmentFitEverything() {
    assertThat(Nearest.path("/v1/organizations/org_01HABC/member", PATHS))
        .contains("/v1/organizations/{id}/members");
    assertThat(Nearest.path("/v1/organizations/org_01HABCDEFGH/members/", PATHS))
        .contains("/v1/organizations/{id}/members");
  }

  @Test
  void findsThePathThatLacksASegmentOrHasOneTooMany() {
    assertThat(Nearest.path("/organizations", PATHS)).contains("/v1/organizations");
    assertThat(Nearest.path("/v1/v1/organizations", PATHS)).contains("/v1/organizations");
    assertThat(Nearest.path("/v1//organizations", PATHS)).contains("/v1/organizations");
    assertThat(Nearest.path("/organizations/org_01HABC/members", PATHS))
        .contains("/v1/organizations/{id}/members");
  }

  @Test
  void findsNoPathWhereNoneIsAlike() {
    assertThat(Nearest.path("/", PATHS)).isEmpty();
    assertThat(Nearest.path("/favicon.ico", PATHS)).isEmpty();
  }

  @Test
  void doesNotMeasureAPathThatIsTooLongToBeMistyped() {
    assertThat(Nearest.path("/v1/keys/" + "x".repeat(200), PATHS)).isEmpty();
  }
}
