package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {
  private static final Contract CONTRACT =
      new Contract(
          "Pets",
          "1",
          List.of(
              operation("GET", "/pets"),
              operation("POST", "/pets"),
              operation("GET", "/pets/{id}"),
              operation("GET", "/pets/mine"),
              operation("PUT", "/pets/mine/name"),
              operation("GET", "/pets/{id}/toys/{toy}"),
              operation("HEAD", "/files/{name}"),
              operation("GET", "/files/{name}"),
              operation("DELETE", "/slashed/")));

  @ParameterizedTest
  @CsvSource({
    "GET, /pets, GET /pets",
    "POST, /pets, POST /pets",
    "GET, /pets/7, GET /pets/{id}",
    "GET, /pets/mine, GET /pets/mine",
    "PUT, /pets/mine/name, PUT /pets/mine/name",
    "GET, /pets/mine/toys/1, GET /pets/{id}/toys/{toy}",
    "HEAD, /pets/7, GET /pets/{id}",
    "HEAD, /files/x, HEAD /files/{name}",
    "GET, /%70ets, GET /pets",
    "DELETE, /slashed/, DELETE /slashed/"
  })
  void findsTheOperation(String method, String path, String id) {
    assertThat(found(method, path).operation().id()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /pets/, GET /pets",
    "GET, /pets/7/, GET /pets/{id}",
    "DELETE, /slashed, DELETE /slashed/"
  })
  void takesAPathWithOrWithoutTheSlashAtItsEndAndSaysSo(String method, String path, String id) {
    assertThat(found(method, path).operation().id()).isEqualTo(id);
    assertThat(found(method, path).exact()).isFalse();
  }

  @Test
  void handsOverTheValuesInTheOrderOfTheTemplate() {
    assertThat(found("GET", "/pets/mine/toys/ball").pathValues()).containsExactly("mine", "ball");
  }

  @ParameterizedTest
  @CsvSource({
    "a%2Fb, a/b",
    "caf%C3%A9, café",
    "%F0%9F%98%80, 😀",
    "a+b, a+b",
    "%2e%2E, ..",
    "a;b=c, a;b=c"
  })
  void decodesAValueAsOneSegment(String sent, String value) {
    assertThat(found("GET", "/pets/" + sent).pathValues()).containsExactly(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/pets//toys/1", "//pets", "/pets//", "/slashed//", "/Pets", "/pets/7/toys"})
  void findsNothingThere(String path) {
    assertThat(CONTRACT.match("GET", path)).isInstanceOf(Match.Unknown.class);
    assertThat(CONTRACT.allowed(path)).isEmpty();
  }

  @Test
  void namesTheNearestPath() {
    assertThat(CONTRACT.match("GET", "/pet")).isEqualTo(new Match.Unknown(Optional.of("/pets")));
  }

  @Test
  void namesTheMethodsThatThereAre() {
    assertThat(CONTRACT.match("PATCH", "/pets"))
        .isEqualTo(new Match.WrongMethod("/pets", List.of("GET", "HEAD", "OPTIONS", "POST")));
    assertThat(CONTRACT.match("HEAD", "/slashed/"))
        .isEqualTo(new Match.WrongMethod("/slashed/", List.of("DELETE", "OPTIONS")));
    assertThat(CONTRACT.allowed("/pets/7")).containsExactly("GET", "HEAD", "OPTIONS");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "/pets/%zz, '%' that is not followed by two hexadecimal digits",
        "/pets/%, '%' that is not followed",
        "/pets/%4, '%' that is not followed",
        "/pets/%１１, '%' that is not followed",
        "/pets/a%00, holds a NUL",
        "/pets/%C0%AF, is not UTF-8",
        "/pets/%ED%A0%80, is not UTF-8",
        "/pets/%FF, is not UTF-8",
        "/pets/é, must be percent-encoded",
        "/pets/a b, must be percent-encoded",
        "pets, does not begin with a slash",
        "\"\", does not begin with a slash"
      })
  void refusesAPathThatIsNone(String path, String why) {
    assertThat(CONTRACT.match("GET", path))
        .asInstanceOf(type(Match.Malformed.class))
        .extracting(Match.Malformed::why)
        .asString()
        .contains(why);
    assertThat(CONTRACT.allowed(path)).isEmpty();
  }

  @Test
  void refusesMoreThanAThousandSegments() {
    assertThat(CONTRACT.match("GET", "/x".repeat(1_000))).isInstanceOf(Match.Unknown.class);
    assertThat(CONTRACT.match("GET", "/x".repeat(1_001)))
        .isEqualTo(new Match.Malformed("the path has more than 1000 segments"));
  }

  @Test
  void findsAnOperationByItsId() {
    assertThat(CONTRACT.operation("GET /pets")).map(Operation::template).contains("/pets");
    assertThat(CONTRACT.operation("nothing")).isEmpty();
  }

  private static Match.Found found(String method, String path) {
    Match match = CONTRACT.match(method, path);
    assertThat(match).isInstanceOf(Match.Found.class);
    return (Match.Found) match;
  }

  private static Operation operation(String method, String template) {
    return new Operation(
        method + " " + template,
        method,
        template,
        Names.inPath(template),
        List.of(),
        Optional.empty(),
        new Responses(Map.of()),
        List.of(),
        List.of());
  }
}
