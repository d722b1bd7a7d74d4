package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters anywhere in a segment, and which template goes first. */
class TemplatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/{file}.{ext}             | /a.txt               | a, txt",
        "/{file}.{ext}             | /a.tar.gz            | a, tar.gz",
        "/{file}.{ext}             | /..a                 | ., a",
        "/{file}.{ext}             | /a%2Etxt             | a, txt",
        "/{file}.{ext}             | /.txt.gz             | .txt, gz",
        "/compare/{base}...{head}  | /compare/main...fix  | main, fix",
        "/compare/{base}...{head}  | /compare/1.0...2.0   | 1.0, 2.0",
        "/compare/{base}...{head}  | /compare/a....b      | a, .b",
        "/compare/{base}...{head}  | /compare/a%2Fb...c   | a/b, c",
        "/a{b}                     | /ab                  | b",
        "/a{b}                     | /aa                  | a",
        "/{id}:cancel              | /7:cancel            | 7",
        "/{id}:cancel              | /:cancel:cancel      | :cancel",
        "/{a}-{b}                  | /x-y-z               | x, y-z",
        "/{a}-{b}                  | /--y                 | -, y",
        "/{a}-{b}-{c}              | /1-2-3-4             | 1, 2, 3-4",
        "/{a}{b}                   | /xyz                 | x, yz",
        "/{a}{b}                   | /%F0%9F%98%80y       | 😀, y",
        "/x{a}y{b}z                | /xyyyz               | y, y",
        "/Things({id})             | /Things(7)           | 7",
        "/v{version}/x             | /v1.2/x              | 1.2",
        "/caf%C3%A9/{x}.json       | /caf%c3%a9/a.json    | a",
        "/字{x}                    | /%E5%AD%97%E5%AD%97  | 字",
        "/100%/{x}+1               | /100%25/y+1          | y",
        "/{a/b}/c                  | /1/c                 | 1",
      })
  void splitsASegment(String template, String path, String values) {
    Match match = Routes.contract("GET " + template).match("GET", path);

    assertThat(match).isInstanceOf(Match.Found.class);
    assertThat(((Match.Found) match).pathValues()).containsExactly(values.split(", "));
  }

  @ParameterizedTest
  @CsvSource({
    "/{file}.{ext}, /a",
    "/{file}.{ext}, /a.",
    "/{file}.{ext}, /.a",
    "/{file}.{ext}, /.",
    "/compare/{base}...{head}, /compare/a..b",
    "/a{b}, /a",
    "/a{b}, /b",
    "/{id}:cancel, /:cancel",
    "/{id}:cancel, /7:cance",
    "/{a}{b}, /x",
    "/{a}{b}, /%F0%9F%98%80",
    "/x{a}y{b}z, /xyz",
    "/x{a}y{b}z, /xayz",
    "/x{a}x, /x",
    "/x{a}x, /xx",
    "/{x}, /",
    "/{x}/y, //y"
  })
  void neverTakesAnEmptyValue(String template, String path) {
    assertThat(Routes.contract("GET " + template).match("GET", path))
        .isInstanceOf(Match.Unknown.class);
  }

  @ParameterizedTest
  @CsvSource({
    "/files/readme.md, /files/readme.md",
    "/files/readme.txt, /files/readme.{ext}",
    "/files/a.md, /files/{name}.md",
    "/files/a.txt, /files/{name}.{ext}",
    "/files/a, /files/{name}",
    "/files/7:cancel, /files/{name}:cancel",
    "/files/other.md/raw, /files/{name}/raw",
    "/files/readme.md/raw, /files/readme.{ext}/raw",
    "/files/readme.txt/raw, /files/readme.{ext}/raw",
    "/files/a.b/log, /files/{name}.{ext}/log"
  })
  void prefersTheMoreLiteralOneAndComesBackWhereItLeadsNowhere(String path, String template) {
    Contract contract =
        Routes.contract(
            "GET /files/{name}",
            "GET /files/{name}.{ext}",
            "GET /files/{name}.md",
            "GET /files/readme.{ext}",
            "GET /files/readme.md",
            "GET /files/{name}:cancel",
            "GET /files/{name}/raw",
            "GET /files/readme.{ext}/raw",
            "GET /files/{name}.{ext}/log");

    assertThat(template(contract, "GET", path, null)).isEqualTo(template);
  }

  @Test
  void forgetsTheValuesOfAWayThatLedNowhere() {
    Contract contract = Routes.contract("GET /{a}.{b}/x", "GET /{c}/{d}/y", "GET /{e}/z");

    assertThat(found(contract, "/1.2/3/y").pathValues()).containsExactly("1.2", "3");
    assertThat(found(contract, "/1.2/z").pathValues()).containsExactly("1.2");
  }

  @Test
  void joinsTheMethodsOfPathsThatDifferInNamesOnly() {
    Contract contract =
        Routes.contract(
            "GET /a/{x}", "PUT /a/{y}", "GET /a/{y}", "GET /b/{x}.{y}", "PUT /b/{v}.{w}");

    assertThat(template(contract, "GET", "/a/1", null)).isEqualTo("/a/{x}");
    assertThat(template(contract, "PUT", "/a/1", null)).isEqualTo("/a/{y}");
    assertThat(template(contract, "PUT", "/b/1.2", null)).isEqualTo("/b/{v}.{w}");
    assertThat(contract.allowed("/a/1")).containsExactly("GET", "HEAD", "OPTIONS", "PUT");
    assertThat(contract.unreachable()).extracting(Operation::template).containsExactly("/a/{y}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "/x       | -                 | /x",
        "/x       | action=y          | /x?action=y",
        "/x       | b=1&action=y      | /x?action=y",
        "/x       | action=%79        | /x?action=y",
        "/x       | action=z          | /x",
        "/x       | action=y&mode=all | /x?action=y&mode=all",
        "/x%3Faction=y | -            | /x?action=y",
        "/y       | -                 | /y?action=a",
        "/y       | action=b          | /y?action=b",
        "/c       | -                 | /c#first",
        "/c%23second | -              | /c#second",
        "/p/7     | of={x}            | /p/{id}?of={x}",
      })
  void prefersTheOperationWhoseWrittenQueryIsAskedFor(
      String path, @Nullable String query, String template) {
    Contract contract =
        Routes.contract(
            "GET /x?action=y",
            "GET /x",
            "GET /x?action=y&mode=all",
            "GET /y?action=a",
            "GET /y?action=b",
            "GET /c#first",
            "GET /c#second",
            "GET /p/{id}?of={x}");

    assertThat(template(contract, "GET", path, query)).isEqualTo(template);
    assertThat(contract.unreachable()).isEmpty();
  }

  @Test
  void matchesAnOptionsOrTraceThatIsDeclared() {
    Contract contract = Routes.contract("OPTIONS /a", "TRACE /a", "HEAD /a");

    assertThat(template(contract, "OPTIONS", "/a", null)).isEqualTo("/a");
    assertThat(template(contract, "TRACE", "/a", null)).isEqualTo("/a");
    assertThat(contract.match("GET", "/a"))
        .isEqualTo(new Match.WrongMethod("/a", List.of("HEAD", "OPTIONS", "TRACE")));
  }

  @Test
  void keepsTheSlashAloneApart() {
    Contract contract = Routes.contract("GET /", "GET /things", "GET /things/");

    assertThat(template(contract, "GET", "/", null)).isEqualTo("/");
    assertThat(template(contract, "GET", "/things", null)).isEqualTo("/things");
    assertThat(template(contract, "GET", "/things/", null)).isEqualTo("/things/");
    assertThat(found(contract, "/things/").exact()).isTrue();
    assertThat(contract.match("GET", "//")).isInstanceOf(Match.Unknown.class);
  }

  private static Match.Found found(Contract contract, String path) {
    return (Match.Found) contract.match("GET", path);
  }

  private static String template(
      Contract contract, String method, String path, @Nullable String query) {
    Match match = Catalog.of(contract).match(method, path, query);
    assertThat(match).isInstanceOf(Match.Found.class);
    return ((Match.Found) match).operation().template();
  }
}
