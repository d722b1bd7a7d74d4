package dev.understudy.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
  @ParameterizedTest
  @CsvSource({
    "Grand Meridian Hotels, grand-meridian-hotels",
    "Café Zoë, cafe-zoe",
    "Caf\u0065\u0301, cafe",
    "Straße, strasse",
    "STRAẞE, strasse",
    "Ærø Øl, aero-ol",
    "Łódź, lodz",
    "İstanbul, istanbul",
    "Diyarbakır, diyarbakir",
    "ﬁne ＡＢＣ １２３, fine-abc-123",
    "½ price, 1-2-price",
    "Joe's  --  Bar & Grill!, joe-s-bar-grill",
    "北京 Office, office",
    "שלום Hotel, hotel",
    "\u202EAbc\u202C, abc",
    "a\u200Db, a-b",
    "👩‍💻 Dev 🎉, dev",
    "a_b.c/d, a-b-c-d",
    "-already-a-slug-, already-a-slug",
    "\u0000x\u0000, x"
  })
  void isMadeFromTheLettersOfTheName(String name, String slug) {
    assertThat(Slug.from(name, "0k3xyz").text()).isEqualTo(slug);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"北京", "!!! … ???", "👩‍💻", "شركة", "\u0301\u0308", "\uD800", "---", "\u200D"})
  void isOrgAndTheSuffixWhereNothingIsLeft(String name) {
    assertThat(Slug.from(name, "0k3xyz")).isEqualTo(new Slug("org-0k3xyz"));
  }

  @Test
  void isCutTo63Characters() {
    Slug slug = Slug.from("é".repeat(300), "0k3xyz");

    assertThat(slug.text()).isEqualTo("e".repeat(63));
  }

  @Test
  void neverEndsWithTheHyphenOfACut() {
    assertThat(Slug.from("a".repeat(62) + " b", "0k3xyz").text()).isEqualTo("a".repeat(62));
    assertThat(new Slug("a".repeat(60) + "-bc").numbered(2).text())
        .isEqualTo("a".repeat(60) + "-2");
  }

  @Test
  void staysWithin63CharactersWhenNumbered() {
    Slug numbered = new Slug("a".repeat(63)).numbered(1000);

    assertThat(numbered.text()).hasSize(63).endsWith("a-1000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "a-", "-a", "a--b", "A", "é", "a b", "a_b", "a\n"})
  void refusesWhatIsNoSlug(String text) {
    assertThat(Slug.parse(text)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Slug(text))
        .withMessageContaining("63");
  }

  @Test
  void refuses64Characters() {
    assertThat(Slug.parse("a".repeat(63))).isPresent();
    assertThat(Slug.parse("a".repeat(64))).isEmpty();
  }

  @Test
  void takesTheNextNumberOfAnUnbrokenRow() {
    Set<Slug> taken = new HashSet<>();
    for (int i = 1; i <= 500; i++) {
      Slug free = FreeSlug.near(new Slug("acme"), taken::contains);
      assertThat(free.text()).isEqualTo(i == 1 ? "acme" : "acme-" + i);
      taken.add(free);
    }
  }

  @Test
  void asksOnlyAFewTimesInALongRow() {
    int[] asked = {0};

    Slug free =
        FreeSlug.near(
            new Slug("acme"),
            slug -> {
              asked[0]++;
              return slug.text().equals("acme")
                  || Integer.parseInt(slug.text().substring(5)) <= 100_000;
            });

    assertThat(free.text()).isEqualTo("acme-100001");
    assertThat(asked[0]).isLessThan(50);
  }
}
