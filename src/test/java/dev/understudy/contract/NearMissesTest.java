package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearMissesTest {
  private static final Contract PETS =
      Routes.contract(
          "GET /pets/{id}", "DELETE /pets/{id}", "GET /pets/mine", "GET /{kind}/mine", "GET /pets");

  @Test
  void namesTheTemplatesThatAMoreConcreteOneGoesBefore() {
    assertThat(near(Catalog.of(PETS), "GET", "/pets/mine"))
        .containsExactly(
            "GET /pets/{id} at /pets/{id}: /pets/mine is more concrete",
            "GET /{kind}/mine at /{kind}/mine: /pets/mine is more concrete");
  }

  @Test
  void namesTheOtherMethodsOfThePath() {
    assertThat(near(Catalog.of(PETS), "GET", "/pets/7"))
        .containsExactly("DELETE /pets/{id} at /pets/{id}: its method is DELETE");
  }

  @Test
  void namesTheOneThatAMoreConcretePathWithoutItsMethodHides() {
    assertThat(near(Catalog.of(PETS), "DELETE", "/pets/mine"))
        .containsExactly(
            "GET /pets/mine at /pets/mine: its method is GET",
            "DELETE /pets/{id} at /pets/{id}: /pets/mine is more concrete");
  }

  @Test
  void namesTheSamePathUnderAnotherMount() {
    Contract inner = Routes.named("Inner", List.of(""), "GET /{id}");
    Contract later = Routes.named("Later", List.of(""), "GET /{id}");
    Catalog catalog =
        Catalog.of(List.of(Mount.at("", PETS), Mount.at("/pets", inner), Mount.at("/pets", later)));

    assertThat(near(catalog, "GET", "/pets/7"))
        .containsExactly(
            "GET /{id} at /pets/{id}: 'Inner' was given first",
            "GET /pets/{id} at /pets/{id}: what is under /pets goes first");
  }

  @Test
  void namesThePathsThatSeveralContractsHaveWithoutTheirBase() {
    Contract one = Routes.named("One", List.of("/one"), "GET /a");
    Contract two = Routes.named("Two", List.of("/two"), "GET /a");
    Catalog catalog = Catalog.of(List.of(Mount.own(one), Mount.own(two)));

    assertThat(near(catalog, "GET", "/a"))
        .containsExactly(
            "GET /a at /a: several contracts have that path without their base path",
            "GET /a at /a: several contracts have that path without their base path");
  }

  @Test
  void namesThePathThatEndsInASlash() {
    Contract contract = Routes.contract("GET /pets", "GET /pets/");

    assertThat(near(Catalog.of(contract), "GET", "/pets"))
        .containsExactly("GET /pets/ at /pets/: the slash at the end makes it another path");
    assertThat(near(Catalog.of(PETS), "GET", "/pets/")).isEmpty();
  }

  @Test
  void namesAnOperationWithTheSameMethodAndPath() {
    Contract contract =
        new Contract(
            "Twice",
            "1",
            List.of(
                Routes.operation("GET /pets/{id}", List.of("")),
                operation("again", "/pets/{name}")));

    assertThat(near(Catalog.of(contract), "GET", "/pets/7"))
        .containsExactly("again at /pets/{id}: it comes later in the contract");
  }

  @Test
  void namesNothingWhereNothingIs() {
    assertThat(near(Catalog.of(PETS), "GET", "/a/b/c/d")).isEmpty();
    assertThat(near(Catalog.of(PETS), "GET", "/%zz")).isEmpty();
    assertThat(near(Catalog.of(PETS), "GET", "//")).isEmpty();
  }

  private static Operation operation(String id, String template) {
    return new Operation(
        id,
        "GET",
        template,
        Names.inPath(template),
        List.of(),
        Optional.empty(),
        new Responses(Map.of()),
        List.of(),
        List.of());
  }

  private static List<String> near(Catalog catalog, String method, String path) {
    return catalog.nearMisses(method, path, null).stream()
        .map(miss -> miss.operation().id() + " at " + miss.path() + ": " + miss.why())
        .toList();
  }
}
