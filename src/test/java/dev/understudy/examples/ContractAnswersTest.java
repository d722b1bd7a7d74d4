package dev.understudy.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.Catalog;
import dev.understudy.contract.Contract;
import dev.understudy.contract.ContractLoader;
import dev.understudy.contract.Document;
import dev.understudy.controls.RateLimit;
import dev.understudy.exchange.Body;
import dev.understudy.exchange.Delivery;
import dev.understudy.exchange.Preferences;
import dev.understudy.exchange.Reply;
import dev.understudy.journal.Journal;
import dev.understudy.sandbox.Cast;
import dev.understudy.sandbox.Ground;
import dev.understudy.sandbox.Journey;
import dev.understudy.validation.Authentication;
import dev.understudy.validation.Profile;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a contract answers by itself, as a client sees it. */
class ContractAnswersTest {
  private static final Contract CONTRACT =
      ContractLoader.load(
          Document.read(Path.of("src/test/resources/contracts/answers.yaml"), "answers.yaml"));

  private final Journey sandbox = sandbox(ExampleOptions.DEFAULT);

  @Test
  void answersWithTheFirstExampleThatIsValid() {
    Reply reply = get("/shelves/7");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(tree(reply)).hasToString("{\"id\":1,\"label\":\"Poetry\"}");
    assertThat(reply.origin().text()).isEqualTo("the contract's example 'poetry'");
  }

  @Test
  void answersWithTheExampleThatIsNamedEvenIfItIsInvalid() {
    Reply reply = get("/shelves/7", "Prefer", "example=broken, handling=lenient");

    assertThat(tree(reply)).hasToString("{\"id\":\"one\"}");
    assertThat(reply.header(Preferences.APPLIED)).contains("example=broken, handling=lenient");
  }

  @Test
  void answersWithTheExampleOfTheRequestsOwnName() {
    Reply reply = post("{\"label\":\"History\"}");

    assertThat(reply.status()).isEqualTo(201);
    assertThat(tree(reply).path("label").asText()).isEqualTo("History");
    assertThat(tree(post("{\"label\":\"Maps\"}")).path("label").asText()).isEqualTo("Poetry");
  }

  @Test
  void pairsTheExampleWhoseNumbersAreWrittenInAnotherWay() {
    assertThat(tree(post("{\"label\":\"Maps\",\"floor\":2.0}"))).hasToString("{\"id\":3}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html,application/xml;q=0.9,*/*;q=0.8 | application/json",
        "application/vnd.pet+json, */*;q=0.1 | application/vnd.pet+json",
        "text/html | text/html"
      })
  void writesJsonWhereTheContractLeavesTheMediaTypeOpen(String accept, String type) {
    assertThat(get("/anything", "Accept", accept).header("Content-Type")).contains(type);
  }

  @Test
  void writesAPageOrXmlWhereOnlyThatIsAskedForOfAnOpenMediaType() {
    Reply page = get("/anything", "Accept", "text/html");
    Reply xml = get("/anything", "Accept", "application/xml");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body().bytes().toString())
        .startsWith("<!doctype html>\n")
        .contains("<pre>{\n  \"id\"");
    assertThat(xml.header("Content-Type")).contains("application/xml");
    assertThat(xml.body().bytes().toString()).startsWith("<?xml").contains("<id>");
  }

  @Test
  void saysByAllowWhichMethodsAPathHas() {
    Reply reply = ask(sandbox, "OPTIONS", "/anything", null, "");

    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.header("Allow")).contains("GET, HEAD, OPTIONS");
  }

  @Test
  void writesNoJsonForARangeWhereThatIsOfAnother() {
    Reply reply = get("/something", "Accept", "text/html, */*;q=0.8");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Content-Type")).contains("text/html");
  }

  @Test
  void makesAThingOfTheSameAlternativeByItselfAndInItsList() {
    JsonNode pets = tree(get("/pets"));

    assertThat(pets).hasSize(9);
    assertThat(pets)
        .allSatisfy(
            pet -> assertThat(tree(get("/pets/" + pet.get("id")))).hasToString(pet.toString()));
    assertThat(pets).extracting(pet -> pet.get("kind").asText()).contains("Cat", "Dog");
  }

  @Test
  void makesAThingOfOneOfOverlappingAlternativesByItselfAndInItsList() {
    JsonNode parcels = tree(get("/parcels"));

    assertThat(parcels).hasSize(9);
    assertThat(parcels)
        .allSatisfy(
            parcel ->
                assertThat(tree(get("/parcels/" + parcel.get("id"))))
                    .hasToString(parcel.toString()))
        .allSatisfy(
            parcel ->
                assertThat(parcel.get("street").isNull())
                    .isNotEqualTo(parcel.get("locker").isNull()));
  }

  @Test
  void listsTheExamplesThereAreWhereNoneHasTheName() {
    Reply reply = get("/shelves/7", "Prefer", "example=prose");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(tree(reply).path("detail").asText())
        .isEqualTo("the 200 answer has no example 'prose'; it has broken, poetry");
  }

  @Test
  void makesDataWhereThatIsPreferredAndRepeatsThePathInThem() {
    Reply reply = get("/shelves/7", "Prefer", "dynamic=true");

    assertThat(tree(reply).path("id").asInt()).isEqualTo(7);
    assertThat(tree(reply).path("label").asText()).isNotEqualTo("Poetry");
    assertThat(reply.header(Preferences.APPLIED)).contains("dynamic=true");
  }

  @Test
  void makesTheSameThingByItselfAsInAList() {
    JsonNode books = tree(get("/books")).path("books");

    assertThat(books).isNotEmpty();
    for (JsonNode book : books) {
      assertThat(tree(get("/books/" + book.path("id").asText()))).hasToString(book.toString());
    }
  }

  @Test
  void makesOtherDataFromAnotherSeed() {
    Reply reply = get("/books/7", "Prefer", "seed=5");

    assertThat(tree(reply)).isNotEqualTo(tree(get("/books/7")));
    assertThat(tree(reply)).isEqualTo(tree(get("/books/7", "Prefer", "seed=5")));
    assertThat(reply.header(Preferences.APPLIED)).contains("seed=5");
  }

  @Test
  void leavesOutOptionalMembersWhereOnlyRequiredOnesAreFilled() {
    Journey spare = sandbox(new ExampleOptions(0, true, Fill.REQUIRED, false));

    JsonNode book = tree(ask(spare, "GET", "/books/7", null, ""));

    assertThat(book.fieldNames()).toIterable().containsExactlyInAnyOrder("id", "title");
  }

  @ParameterizedTest
  @CsvSource({"404, 404", "409, 409", "503, 503"})
  void answersWithTheStatusThatIsPreferred(int wished, int status) {
    Reply reply = get("/books/7", "Prefer", "code=" + wished);

    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.header(Preferences.APPLIED)).contains("code=" + wished);
  }

  @Test
  void listsTheStatusesThereAreWhereOneIsNotDeclared() {
    Reply reply = get("/shelves/7", "Prefer", "code=418");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(tree(reply).path("detail").asText())
        .isEqualTo("getShelf declares no answer 418; it declares 200, 400");
  }

  @Test
  void waitsAsLongAsIsPreferred() {
    assertThat(get("/books/7", "Prefer", "wait=2").delivery())
        .isEqualTo(new Delivery.Delayed(Duration.ofSeconds(2), Delivery.WHOLE));
  }

  @Test
  void refusesInTheShapeThatTheContractPromised() {
    Reply reply = get("/shelves/x");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.header("Content-Type")).contains("application/json");
    assertThat(tree(reply).path("code").isInt()).isTrue();
    assertThat(tree(reply).path("message").asText()).startsWith("path /id: expected an integer");
  }

  @Test
  void refusesWithAProblemWhereTheContractDeclaresNothingThatFits() {
    Reply reply = post("{}");

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.header("Content-Type")).contains("application/problem+json");
    assertThat(tree(reply).path("errors").path(0).path("pointer").asText()).isEqualTo("/label");
  }

  @Test
  void writesXmlByTheHintsOfTheSchema() {
    Reply reply = get("/books/7", "Accept", "application/xml");

    assertThat(reply.header("Content-Type")).contains("application/xml");
    assertThat(reply.body().bytes().toString())
        .matches(
            "<\\?xml version=\"1.0\" \\?><book id=\"7\"><title>[^<]+</title>"
                + "(<tags><tag>[^<]*</tag>(<tag>[^<]*</tag>)*</tags>)?.*</book>");
  }

  @Test
  void sendsTheHeadersThatAreDeclared() {
    Reply reply = get("/books");

    assertThat(reply.header("X-Total").orElseThrow()).containsOnlyDigits();
    assertThat(reply.header("Content-Length")).isEmpty();
  }

  @Test
  void answersWithNothingWhereNothingIsDeclared() {
    Reply reply = ask(sandbox, "DELETE", "/books/7", null, "");

    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.body()).isInstanceOf(Body.Empty.class);
  }

  @Test
  void saysWhyNothingCanBeMade() {
    Reply reply = get("/impossible");

    assertThat(reply.status()).isEqualTo(500);
    assertThat(tree(reply).path("detail").asText())
        .contains("unsatisfiable")
        .contains("add an example");
  }

  private Reply get(String path) {
    return ask(sandbox, "GET", path, null, "");
  }

  private Reply get(String path, String header, String value) {
    return ask(sandbox, "GET", path, List.of(header, value), "");
  }

  private Reply post(String body) {
    return ask(sandbox, "POST", "/shelves", List.of("Content-Type", "application/json"), body);
  }

  private static Reply ask(
      Journey sandbox, String method, String path, @Nullable List<String> header, String body) {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    if (header != null) {
      headers.add(header.get(0), header.get(1));
    }
    return sandbox.respond(method, path, null, headers, Buffer.buffer(body)).result();
  }

  private static JsonNode tree(Reply reply) {
    return ((Body.Json) reply.body()).tree();
  }

  private static Journey sandbox(ExampleOptions options) {
    Ground ground = new Ground(Catalog.of(CONTRACT), new Ground.Terms(options, Profile.DEFAULT));
    Cast cast = new Cast(ground.declared(), Authentication.ofAnyCredentials(), RateLimit.none());
    return new Journey(ground, cast, InstantSource.system(), new Journal(10, 1 << 20));
  }
}
