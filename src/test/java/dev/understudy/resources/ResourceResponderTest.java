package dev.understudy.resources;

import static dev.understudy.resources.World.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.exchange.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One contract whose operations act on things that are kept. */
class ResourceResponderTest {
  private final World world = World.library();

  @Test
  void beginsWithTheContractsExamples() {
    assertThat(ids(json(world.get("/api/authors")))).containsExactly("1", "2");
    assertThat(json(world.get("/api/authors/2")).path("name").asText()).isEqualTo("Grace");
  }

  @Test
  void tellsWhatWasAdded() {
    Reply made = world.post("/api/authors", "{\"name\": \"Edsger\"}");

    assertThat(made.status()).isEqualTo(201);
    assertThat(json(made).path("id").asInt()).isEqualTo(3);
    assertThat(made.header("Location")).contains("/api/authors/3");
    assertThat(ids(json(world.get("/api/authors")))).containsExactly("1", "2", "3");
    assertThat(json(world.get("/api/authors/3"))).isEqualTo(json(made));
  }

  @Test
  void saysWhyAnAnswerIsWhatItIs() {
    assertThat(world.get("/api/authors/2").origin().text())
        .isEqualTo("from the state: thing 2 of /authors");
    assertThat(world.get("/api/authors").origin().text())
        .isEqualTo("from the state: 2 of 2 things of /authors");
  }

  @Test
  void refusesAnUnknownThingInTheContractsOwnShape() {
    Reply reply = world.get("/api/authors/9");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(json(reply).path("message").asText())
        .isEqualTo("there is no thing 9 in /authors; there is 1, 2");
    assertThat(json(reply).has("type")).isFalse();
  }

  @Test
  void neverTellsWhatIsWriteOnly() {
    Reply made = world.post("/api/authors", "{\"name\": \"Edsger\", \"password\": \"secret\"}");

    assertThat(json(made).has("password")).isFalse();
    assertThat(world.get("/api/authors").toString()).doesNotContain("secret");
    assertThat(world.store.now().toJson().toString()).contains("secret");
  }

  @Test
  void setsTimesAndReadOnlyMembersItself() {
    Reply made = world.post("/api/authors/1/books", "{\"title\": \"Notes\"}");

    JsonNode book = json(made);
    assertThat(book.path("id").asText()).matches("book_[0-9A-HJKMNP-TV-Z]{26}");
    assertThat(book.path("author_id").asInt()).isEqualTo(1);
    assertThat(book.path("created_at").asText()).isEqualTo("2026-03-01T10:00:00Z");
    assertThat(book.path("updated_at").asLong()).isEqualTo(World.BEGIN.getEpochSecond());
    assertThat(book.path("state").asText()).isIn("in", "out");
    assertThat(book.has("deleted_at")).isFalse();
  }

  @Test
  void movesTheTimeOfChangeOnly() {
    JsonNode made = json(world.post("/api/authors/1/books", "{\"title\": \"Notes\"}"));
    world.now = World.BEGIN.plus(Duration.ofHours(1));

    JsonNode changed =
        json(patch(made, "{\"title\": \"More\", \"id\": \"x\", \"created_at\": null}"));

    assertThat(changed.path("title").asText()).isEqualTo("More");
    assertThat(changed.path("id")).isEqualTo(made.path("id"));
    assertThat(changed.path("created_at")).isEqualTo(made.path("created_at"));
    assertThat(changed.path("updated_at").asLong()).isEqualTo(World.BEGIN.getEpochSecond() + 3600);
    assertThat(changed.path("state")).isEqualTo(made.path("state"));
  }

  private Reply patch(JsonNode book, String patch) {
    return world.call(
        "PATCH", at(book), patch, "Content-Type", "application/merge-patch+json", "If-Match", "*");
  }

  private static String at(JsonNode book) {
    return "/api/authors/1/books/" + book.path("id").asText();
  }

  @Test
  void removesAMemberByMergePatch() {
    JsonNode made =
        json(world.post("/api/authors/1/books", "{\"title\": \"Notes\", \"genre\": \"x\"}"));

    assertThat(json(patch(made, "{\"genre\": null}")).has("genre")).isFalse();
  }

  @Test
  void refusesAPatchAfterWhichTheThingBreaksTheContract() {
    JsonNode made = json(world.post("/api/authors/1/books", "{\"title\": \"Notes\"}"));

    Reply reply = patch(made, "{\"title\": null}");

    assertThat(reply.status()).isEqualTo(422);
    assertThat(json(reply).path("message").asText()).contains("title").contains("after the change");
    assertThat(json(world.get(at(made))).path("title").asText()).isEqualTo("Notes");
  }

  @Test
  void appliesAJsonPatch() {
    JsonNode made = json(world.post("/api/authors/1/books", "{\"title\": \"Notes\"}"));

    Reply reply =
        world.call(
            "PATCH",
            at(made),
            "[{\"op\": \"test\", \"path\": \"/title\", \"value\": \"Notes\"},"
                + " {\"op\": \"add\", \"path\": \"/pages\", \"value\": 7}]",
            "Content-Type",
            "application/json-patch+json",
            "If-Match",
            "*");

    assertThat(json(reply).path("pages").asInt()).isEqualTo(7);
  }

  @Test
  void refusesAJsonPatchWhoseTestFails() {
    JsonNode made = json(world.post("/api/authors/1/books", "{\"title\": \"Notes\"}"));

    Reply reply =
        world.call(
            "PATCH",
            at(made),
            "[{\"op\": \"test\", \"path\": \"/title\", \"value\": \"x\"}]",
            "Content-Type",
            "application/json-patch+json",
            "If-Match",
            "*");

    assertThat(reply.status()).isEqualTo(409);
    assertThat(json(reply).path("message").asText()).contains("operation /0 (test /title)");
  }

  @Test
  void removesAThingAndAllThatBelongsToIt() {
    JsonNode author = json(world.post("/api/authors", "{\"name\": \"Edsger\"}"));
    String books = "/api/authors/" + author.path("id").asText() + "/books";
    world.post(books, "{\"title\": \"Notes\"}");

    assertThat(world.call("DELETE", "/api/authors/3", null).status()).isEqualTo(204);

    assertThat(world.get("/api/authors/3").status()).isEqualTo(404);
    assertThat(world.get(books).status()).isEqualTo(404);
    assertThat(world.post(books, "{\"title\": \"x\"}").status()).isEqualTo(404);
    assertThat(world.store.now().collections()).containsExactly("/authors");
  }

  @Test
  void aThingThatACallerMadeBeginsWithNothingOfItsOwn() {
    world.post("/api/authors", "{\"name\": \"Edsger\"}");

    assertThat(json(world.get("/api/authors/3/books")).path("total").asInt()).isZero();
  }

  @Test
  void keepsTheThingsOfOneOwnerApartFromAnothers() {
    world.post("/api/authors", "{\"name\": \"Edsger\"}");
    world.post("/api/authors", "{\"name\": \"Tony\"}");
    JsonNode book = json(world.post("/api/authors/3/books", "{\"title\": \"Notes\"}"));

    assertThat(json(world.get("/api/authors/3/books")).path("total").asInt()).isEqualTo(1);
    assertThat(json(world.get("/api/authors/4/books")).path("total").asInt()).isZero();
    assertThat(world.get("/api/authors/4/books/" + book.path("id").asText()).status())
        .isEqualTo(404);
  }

  @Test
  void refusesASecondThingWithAMemberThatIsUnique() {
    String book = "{\"title\": \"Notes\", \"slug\": \"notes\"}";
    world.post("/api/authors/1/books", book);

    Reply reply = world.post("/api/authors/1/books", book);

    assertThat(reply.status()).isEqualTo(409);
    assertThat(json(reply).path("message").asText()).contains("slug \"notes\" already");
    assertThat(world.post("/api/authors/2/books", book).status()).isEqualTo(201);
  }

  @Test
  void refusesASecondThingWithAnIdThatTheCallerChose() {
    String shelf = "{\"id\": \"7b3b8a4e-52a7-4c0e-9e8a-7c7f3e0a0001\", \"label\": \"A\"}";
    assertThat(world.post("/api/shelves", shelf).status()).isEqualTo(201);

    assertThat(world.post("/api/shelves", shelf).status()).isEqualTo(409);
  }

  @Test
  void createsByPutWhereThatIsDeclared() {
    String id = "7b3b8a4e-52a7-4c0e-9e8a-7c7f3e0a0002";
    world.post(
        "/api/shelves", "{\"id\": \"7b3b8a4e-52a7-4c0e-9e8a-7c7f3e0a0001\", \"label\": \"A\"}");
    String shelf = "{\"id\": \"" + id + "\", \"label\": \"B\"}";

    Reply made = world.call("PUT", "/api/shelves/" + id, shelf);
    Reply replaced = world.call("PUT", "/api/shelves/" + id, shelf.replace("\"B\"", "\"C\""));

    assertThat(made.status()).isEqualTo(201);
    assertThat(json(made).path("size").asInt()).isEqualTo(10);
    assertThat(replaced.status()).isEqualTo(200);
    assertThat(json(world.get("/api/shelves/" + id)).path("label").asText()).isEqualTo("C");
  }

  @Test
  void refusesToCreateByPutWhereThatIsNotDeclared() {
    Reply reply = world.call("PUT", "/api/authors/1/books/book_x", "{\"title\": \"x\"}");
    world.post("/api/authors/1/books", "{\"title\": \"Notes\"}");

    assertThat(reply.status()).isIn(200, 404);
    assertThat(world.call("PUT", "/api/authors/1/books/book_y", "{\"title\": \"x\"}").status())
        .isEqualTo(404);
  }

  @Test
  void changesOnlyTheVersionThatIsMeant() {
    JsonNode made = json(world.post("/api/authors/1/books", "{\"title\": \"Notes\"}"));
    String etag = world.get(at(made)).header("ETag").orElseThrow();

    Reply first = world.call("PUT", at(made), "{\"title\": \"A\"}", "If-Match", etag);
    Reply second = world.call("PUT", at(made), "{\"title\": \"B\"}", "If-Match", etag);

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("ETag")).isPresent().isNotEqualTo(Optional.of(etag));
    assertThat(second.status()).isEqualTo(412);
    assertThat(json(world.get(at(made))).path("title").asText()).isEqualTo("A");
  }

  @Test
  void doesNotTellAgainWhatTheCallerKnows() {
    JsonNode made = json(world.post("/api/authors/1/books", "{\"title\": \"Notes\"}"));
    String etag = world.get(at(made)).header("ETag").orElseThrow();

    assertThat(world.call("GET", at(made), null, "If-None-Match", etag).status()).isEqualTo(304);
    assertThat(world.call("GET", at(made), null, "If-None-Match", "\"x\"").status()).isEqualTo(200);
  }

  @Test
  void asksForTheVersionWhereThatIsDeclared() {
    JsonNode made = json(world.post("/api/authors/1/books", "{\"title\": \"Notes\"}"));
    String etag = world.get(at(made)).header("ETag").orElseThrow();
    String[] headers = {"Content-Type", "application/merge-patch+json", "If-Match", etag};

    String[] without = {"Content-Type", "application/merge-patch+json"};

    assertThat(world.call("PATCH", at(made), "{}", without).status()).isEqualTo(428);
    assertThat(world.call("PATCH", at(made), "{}", headers).status()).isEqualTo(200);
  }

  @Test
  void pagesFiltersAndSortsAList() {
    world.post("/api/authors", "{\"name\": \"Edsger\"}");
    for (int i = 0; i < 5; i++) {
      String genre = i % 2 == 0 ? "even" : "odd";
      world.post(
          "/api/authors/3/books",
          "{\"title\": \"T" + i + "\", \"pages\": " + (10 - i) + ", \"genre\": \"" + genre + "\"}");
    }

    JsonNode page = json(world.get("/api/authors/3/books"));
    assertThat(titles(page)).containsExactly("T0", "T1");
    assertThat(page.path("total").asInt()).isEqualTo(5);
    assertThat(page.path("has_more").asBoolean()).isTrue();
    assertThat(page.path("object").asText()).isEqualTo("list");
    assertThat(titles(json(world.get("/api/authors/3/books?offset=4")))).containsExactly("T4");
    assertThat(titles(json(world.get("/api/authors/3/books?genre=odd"))))
        .containsExactly("T1", "T3");
    assertThat(titles(json(world.get("/api/authors/3/books?sort=pages&limit=3"))))
        .containsExactly("T4", "T3", "T2");
    assertThat(titles(json(world.get("/api/authors/3/books?sort=-title&limit=1"))))
        .containsExactly("T4");
    assertThat(titles(json(world.get("/api/authors/3/books?q=t3")))).containsExactly("T3");
  }

  @Test
  void leadsFromPageToPage() {
    for (int i = 1; i <= 5; i++) {
      world.post(
          "/api/shelves",
          "{\"id\": \"7b3b8a4e-52a7-4c0e-9e8a-7c7f3e0a000" + i + "\", \"label\": \"" + i + "\"}");
    }
    List<String> labels = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = json(world.get("/api/shelves" + cursor));
      page.path("shelves").forEach(shelf -> labels.add(shelf.path("label").asText()));
      JsonNode info = page.path("page_info");
      assertThat(info.path("has_next_page").asBoolean())
          .isEqualTo(info.path("next_cursor").isTextual());
      cursor =
          info.path("next_cursor").isTextual() ? "?cursor=" + info.get("next_cursor").asText() : "";
    } while (!cursor.isEmpty());

    assertThat(labels.subList(labels.size() - 5, labels.size()))
        .containsExactly("1", "2", "3", "4", "5");
  }

  @Test
  void keepsTheOnlyThingOfAPath() {
    assertThat(json(world.get("/api/settings")).path("theme").asText()).isEqualTo("dark");

    world.call("PATCH", "/api/settings", "{\"theme\": \"light\"}");

    assertThat(json(world.get("/api/settings")))
        .isEqualTo(World.tree("{\"theme\": \"light\", \"language\": \"en\"}"));
  }

  @Test
  void takesTheContractsWordOnWhatAnOperationDoes() {
    world.post("/api/tickets", "{\"code\": \"A\", \"status\": \"open\"}");
    world.post("/api/tickets", "{\"code\": \"B\", \"status\": \"shut\"}");

    JsonNode open = json(world.get("/api/tickets/search?status=open"));
    String id = open.path(open.size() - 1).path("id").asText();
    assertThat(open.path(open.size() - 1).path("code").asText()).isEqualTo("A");
    assertThat(world.post("/api/tickets", "{\"code\": \"A\"}").status()).isEqualTo(409);
    assertThat(world.call("POST", "/api/close-ticket/" + id, null).status()).isEqualTo(204);
    assertThat(json(world.get("/api/tickets/search?status=open")).size())
        .isEqualTo(open.size() - 1);
  }

  @Test
  void leavesToTheContractWhatItCannotKnow() {
    Reply lent = world.call("POST", "/api/authors/1/books/book_x/lend", null);
    world.post(
        "/api/reports", "{\"id\": \"7b3b8a4e-52a7-4c0e-9e8a-7c7f3e0a0001\", \"label\": \"\"}");

    assertThat(lent.status()).isEqualTo(202);
    assertThat(world.store.now()).isSameAs(Things.EMPTY);
  }

  @Test
  void readingChangesNothing() {
    world.get("/api/authors");
    world.get("/api/authors/1/books");
    world.get("/api/shelves/7b3b8a4e-52a7-4c0e-9e8a-7c7f3e0a0001");

    assertThat(world.store.now()).isSameAs(Things.EMPTY);
  }

  @Test
  void whatNoExampleTellsIsThereUntilSomethingIsChanged() {
    String any = "/api/shelves/7b3b8a4e-52a7-4c0e-9e8a-7c7f3e0a0009";

    assertThat(world.get(any).status()).isEqualTo(200);
    assertThat(world.call("DELETE", any, null).status()).isEqualTo(200);
    assertThat(world.get(any).status()).isEqualTo(404);
  }

  @Test
  void theThingsOfAListAreThoseThatAreRead() {
    JsonNode listed = json(world.get("/api/shelves?page_size=9")).path("shelves");

    assertThat(listed).hasSize(3);
    for (JsonNode shelf : listed) {
      assertThat(json(world.get("/api/shelves/" + shelf.path("id").asText()))).isEqualTo(shelf);
    }
  }

  private static List<String> titles(JsonNode page) {
    List<String> titles = new ArrayList<>();
    page.path("data").forEach(book -> titles.add(book.path("title").asText()));
    return titles;
  }

  private static List<String> ids(JsonNode list) {
    List<String> ids = new ArrayList<>();
    list.forEach(one -> ids.add(one.path("id").asText()));
    return ids;
  }
}
