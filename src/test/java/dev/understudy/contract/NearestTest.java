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
    assertThat(NearestPath.among(PATHS).to("/v1/organisations")).contains("/v1/organizations");
    assertThat(NearestPath.among(PATHS).to("/v2/organizations")).contains("/v1/organizations");
  }

  @Test
  void letsATemplatedSegmentFitEverything() {
    assertThat(NearestPath.among(PATHS).to("/v1/organizations/org_01HABC/member"))
        .contains("/v1/organizations/{id}/members");
    assertThat(NearestPath.among(PATHS).to("/v1/organizations/org_01HABCDEFGH/members/"))
        .contains("/v1/organizations/{id}/members");
  }

  @Test
  void findsThePathThatLacksASegmentOrHasOneTooMany() {
    assertThat(NearestPath.among(PATHS).to("/organizations")).contains("/v1/organizations");
    assertThat(NearestPath.among(PATHS).to("/v1/v1/organizations")).contains("/v1/organizations");
    assertThat(NearestPath.among(PATHS).to("/v1//organizations")).contains("/v1/organizations");
    assertThat(NearestPath.among(PATHS).to("/organizations/org_01HABC/members"))
        .contains("/v1/organizations/{id}/members");
  }

  @Test
  void findsNoPathWhereNoneIsAlike() {
    assertThat(NearestPath.among(PATHS).to("/")).isEmpty();
    assertThat(NearestPath.among(PATHS).to("/favicon.ico")).isEmpty();
  }

  @Test
  void doesNotMeasureAPathThatIsTooLongToBeMistyped() {
    assertThat(NearestPath.among(PATHS).to("/v1/keys/" + "x".repeat(200))).isEmpty();
  }
}
