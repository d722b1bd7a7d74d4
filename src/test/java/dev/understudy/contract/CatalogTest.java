package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogTest {
  private static final Contract PETS =
      Routes.named("Pets", List.of("/v2"), "GET /pets", "POST /pets", "GET /pets/{id}", "GET /");
  private static final Contract SHOP =
      Routes.named("Shop", List.of("/shop", "/shop/{country}"), "GET /carts", "PUT /pets");
  private static final Catalog BOTH = Catalog.of(List.of(Mount.own(PETS), Mount.own(SHOP)));

  @ParameterizedTest
  @CsvSource({
    "/v2/pets, /pets, /v2",
    "/v2/pets/7, /pets/{id}, /v2",
    "/pets/7, /pets/{id}, ''",
    "/v2/, /, /v2",
    "/v2, /, /v2",
    "/, /, ''",
    "/shop/carts, /carts, /shop",
    "/shop/nl/carts, /carts, /shop/{country}",
    "/carts, /carts, ''"
  })
  void findsAPathUnderABaseAndWithoutOne(String path, String template, String base) {
    Match.Found found = found(BOTH, path);

    assertThat(found.operation().template()).isEqualTo(template);
    assertThat(found.base()).isEqualTo(base);
    assertThat(found.contract()).isSameAs(template.equals("/carts") ? SHOP : PETS);
  }

  @Test
  void takesNoPathWithoutItsBaseThatTwoContractsHave() {
    assertThat(BOTH.match("GET", "/pets")).isEqualTo(new Match.Unknown(Optional.of("/v2/pets")));
    assertThat(BOTH.allowed("/pets")).isEmpty();
  }

  @Test
  void takesNoPathWithoutItsBaseThatStandsUnderABase() {
    Contract root = Routes.contract("GET /pets");
    Catalog catalog = Catalog.of(List.of(Mount.own(PETS), Mount.own(root)));

    assertThat(found(catalog, "/pets").contract()).isSameAs(root);
    assertThat(catalog.match("POST", "/pets"))
        .isEqualTo(new Match.WrongMethod("/pets", List.of("GET", "HEAD", "OPTIONS")));
    assertThat(catalog.match("POST", "/v2/pets")).isInstanceOf(Match.Found.class);
  }

  @Test
  void putsAMountedContractUnderExactlyItsPrefix() {
    Catalog catalog = Catalog.of(List.of(Mount.at("/a/", PETS), Mount.at("/b", SHOP)));

    assertThat(found(catalog, "/a/pets").base()).isEqualTo("/a");
    assertThat(found(catalog, "/b/carts").contract()).isSameAs(SHOP);
    assertThat(catalog.match("GET", "/v2/pets")).isInstanceOf(Match.Unknown.class);
    assertThat(catalog.match("GET", "/carts"))
        .isEqualTo(new Match.Unknown(Optional.of("/b/carts")));
    assertThat(found(Catalog.of(List.of(Mount.at("/", PETS))), "/pets").base()).isEmpty();
  }

  @Test
  void refusesAPrefixWithoutASlash() {
    assertThatThrownBy(() -> Mount.at("a", PETS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the prefix 'a' must begin with a slash");
  }

  @Test
  void prefersTheLongerBase() {
    Contract inner = Routes.under(List.of("/v2/pets"), "GET /{id}", "DELETE /{id}");
    Catalog catalog = Catalog.of(List.of(Mount.own(PETS), Mount.own(inner)));

    assertThat(found(catalog, "/v2/pets/7").contract()).isSameAs(inner);
    assertThat(found(catalog, "/v2/pets").contract()).isSameAs(PETS);
    assertThat(catalog.match("PUT", "/v2/pets/7"))
        .isEqualTo(
            new Match.WrongMethod("/v2/pets/{id}", List.of("DELETE", "GET", "HEAD", "OPTIONS")));
  }

  @Test
  void joinsTheMethodsOfContractsUnderOneBase() {
    Contract more = Routes.named("More", List.of("/v2"), "DELETE /pets", "GET /pets");
    Catalog catalog = Catalog.of(List.of(Mount.own(PETS), Mount.own(more)));

    assertThat(found(catalog, "/v2/pets").contract()).isSameAs(PETS);
    assertThat(((Match.Found) catalog.match("DELETE", "/v2/pets")).contract()).isSameAs(more);
    assertThat(catalog.allowed("/v2/pets"))
        .containsExactly("DELETE", "GET", "HEAD", "OPTIONS", "POST");
    assertThat(catalog.conflicts())
        .containsExactly(
            "GET /v2/pets is in both 'Pets 1' and 'More 1'; the former answers it. Mount one of"
                + " them elsewhere to have both");
    assertThat(BOTH.conflicts()).isEmpty();
  }

  @Test
  void findsAnOperationUnderItsOwnServersOnly() {
    Contract contract =
        new Contract(
            "Own",
            "1",
            List.of(
                Routes.operation("GET /a", List.of("/v1")),
                Routes.operation("GET /b", List.of("/files", "/v1"))));
    Catalog catalog = Catalog.of(contract);

    assertThat(found(catalog, "/v1/a").base()).isEqualTo("/v1");
    assertThat(found(catalog, "/files/b").base()).isEqualTo("/files");
    assertThat(found(catalog, "/v1/b").base()).isEqualTo("/v1");
    assertThat(found(catalog, "/b").base()).isEmpty();
    assertThat(catalog.match("GET", "/files/a")).isInstanceOf(Match.Unknown.class);
  }

  @ParameterizedTest
  @CsvSource({
    "/v2/pet, /v2/pets",
    "/v2/pats/7, /v2/pets/{id}",
    "/v3/pets, /v2/pets",
    "/api/v2/pets, /v2/pets",
    "/cart, /shop/carts",
    "/shop/x/y/carts, /shop/{country}/carts",
    "/v2/pets/7/photos, /v2/pets/{id}"
  })
  void namesTheNearestPathWithItsBase(String path, String nearest) {
    assertThat(BOTH.match("GET", path)).isEqualTo(new Match.Unknown(Optional.of(nearest)));
  }

  @Test
  void remembersNoMatchThatTheQueryDecides() {
    Catalog catalog = Catalog.of(Routes.contract("GET /x", "GET /x?a=1"));

    assertThat(found(catalog, "/x").operation().template()).isEqualTo("/x");
    assertThat(((Match.Found) catalog.match("GET", "/x", "a=1")).operation().template())
        .isEqualTo("/x?a=1");
    assertThat(((Match.Found) catalog.match("GET", "/x", "a=2")).operation().template())
        .isEqualTo("/x");
  }

  private static Match.Found found(Catalog catalog, String path) {
    Match match = catalog.match("GET", path);
    assertThat(match).isInstanceOf(Match.Found.class);
    return (Match.Found) match;
  }
}
