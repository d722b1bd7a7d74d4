package dev.understudy.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Finding;
import dev.understudy.exchange.Input;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoverageTest {
  private static final Finding WRONG = new Finding(Finding.In.QUERY, "/size", "enum", "no");

  private final Coverage coverage = Coverage.of(Told.KENNELS);

  @Test
  void beginsWithNothing() {
    CoverageReport report = coverage.report();

    assertThat(report.overall().covered()).isZero();
    assertThat(counts(report))
        .isEqualTo(
            "operations 0/4, responses 0/7, request_media_types 0/2, response_media_types 0/5, "
                + "parameters 0/6, enum_values 0/6, request_members 0/6, response_members 0/10");
  }

  @Test
  void countsWhatACallExercises() {
    coverage.with(
        Told.of("GET", "/dogs?size=small")
            .query("size", TextNode.valueOf("small"))
            .answered(200, "[{\"id\":1,\"name\":\"Rex\",\"size\":\"large\"}]")
            .exchange());

    assertThat(covered())
        .containsExactlyInAnyOrder(
            "operations: listDogs",
            "responses: listDogs /responses/200",
            "response_media_types: listDogs /responses/200/body = application/json",
            "parameters: listDogs /parameters/query/size",
            "enum_values: listDogs /parameters/query/size = \"small\"",
            "enum_values: listDogs /responses/200/body/*/size = \"large\"",
            "response_members: listDogs /responses/200/body/*/id",
            "response_members: listDogs /responses/200/body/*/name",
            "response_members: listDogs /responses/200/body/*/size");
  }

  @Test
  void countsOptionalMembersOfARequestAndWhatIsWithin() {
    coverage.with(
        Told.of("POST", "/dogs")
            .json("{\"name\":\"Rex\",\"size\":\"small\",\"owner\":{\"name\":\"Ann\"}}")
            .answered(201, "{}")
            .exchange());

    assertThat(covered())
        .contains(
            "request_media_types: addDog /requestBody = application/json",
            "request_members: addDog /requestBody/size",
            "request_members: addDog /requestBody/owner",
            "request_members: addDog /requestBody/owner/name",
            "enum_values: addDog /requestBody/size = \"small\"")
        .doesNotContain("request_members: addDog /requestBody/name");
  }

  @Test
  void countsOfARefusedCallTheStatusAlone() {
    coverage.with(
        Told.of("GET", "/dogs?size=huge")
            .reply(Problem.violations(List.of(WRONG)).reply("/dogs"))
            .exchange());

    assertThat(covered())
        .containsExactlyInAnyOrder(
            "responses: listDogs /responses/4XX",
            "response_media_types: listDogs /responses/4XX/body = application/problem+json",
            "response_members: listDogs /responses/4XX/body/title",
            "response_members: listDogs /responses/4XX/body/detail");
  }

  @Test
  void doesNotCountAWrongValueThatWasLetThrough() {
    coverage.with(
        Told.of("GET", "/dogs?size=small&limit=1")
            .input(
                none ->
                    new Input(
                            Map.of(),
                            Map.of("size", TextNode.valueOf("small"), "limit", IntNode.valueOf(1)),
                            Map.of(),
                            Map.of(),
                            null)
                        .withViolations(List.of(WRONG)))
            .exchange());

    assertThat(covered())
        .contains("parameters: listDogs /parameters/query/limit")
        .doesNotContain("parameters: listDogs /parameters/query/size");
  }

  @Test
  void followsRecursiveSchemas() {
    JsonNode deep =
        Told.tree("{\"id\":1,\"puppies\":[{\"id\":2,\"puppies\":[{\"size\":\"small\"}]}]}");
    coverage.with(Told.of("GET", "/dogs/1").reply(Reply.json(200, Reply.JSON, deep)).exchange());

    assertThat(covered()).contains("enum_values: listDogs /responses/200/body/*/size = \"small\"");
  }

  @Test
  void countsTheSameBodyForEachOperation() {
    Reply same = Reply.json(200, Reply.JSON, Told.tree("{\"id\":1}"));
    coverage.with(Told.of("GET", "/dogs/1").reply(same).exchange());
    coverage.with(
        Told.of("POST", "/dogs")
            .reply(new Reply(201, same.headers(), same.body(), same.delivery(), same.origin()))
            .exchange());

    assertThat(covered())
        .contains(
            "response_media_types: getDog /responses/200/body = application/json",
            "response_media_types: addDog /responses/201/body = application/json");
  }

  @Test
  void ignoresWhatNoOperationIsFor() {
    coverage.with(Told.of("GET", "/cats").exchange());

    assertThat(covered()).isEmpty();
  }

  @Test
  void countsTheDefaultResponse() {
    coverage.with(Told.of("GET", "/dogs/1").reply(Reply.empty(503)).exchange());

    assertThat(covered())
        .containsExactlyInAnyOrder("operations: getDog", "responses: getDog /responses/default");
  }

  @Test
  void addsUpSandboxes() {
    Coverage first = coverage.fresh();
    Coverage second = coverage.fresh();
    first.with(Told.of("GET", "/dogs/1").reply(Reply.empty(503)).exchange());
    second.with(Told.of("GET", "/doors/x").reply(Reply.empty(204)).exchange());

    assertThat(covered(first.plus(second).plus(coverage)))
        .containsExactlyInAnyOrder(
            "operations: getDog",
            "responses: getDog /responses/default",
            "operations: openDoor",
            "responses: openDoor /responses/204");
    assertThat(covered(first)).hasSize(2);
    assertThatIllegalArgumentException().isThrownBy(() -> first.plus(Coverage.of(Told.KENNELS)));
  }

  @Test
  void outlastsWhatTheJournalForgets() {
    Journal journal = new Journal(1, 1 << 20);
    journal.observe(coverage);
    for (Exchange exchange :
        List.of(Told.of("GET", "/dogs/1").exchange(), Told.of("GET", "/doors/x").exchange())) {
      journal.remember(exchange.call(), exchange.reply(), exchange.took());
    }

    assertThat(coverage.report().of(CoverageKind.OPERATIONS).covered()).isEqualTo(2);
  }

  @Test
  void failsAThresholdAndSaysWhatIsMissing() throws Unreadable {
    coverage.with(Told.of("GET", "/dogs/1").reply(Reply.empty(503)).exchange());
    CoverageReport report = coverage.report();

    assertThat(Thresholds.parse("operations=50,overall=1").failures(report))
        .containsExactly(
            "operations: 25.0 % (1 of 4), expected at least 50 %; missing are listDogs, addDog, "
                + "openDoor");
  }

  @Test
  void passesAThresholdThatIsReached() throws Unreadable {
    coverage.with(Told.of("GET", "/dogs/1").reply(Reply.empty(503)).exchange());

    assertThat(Thresholds.parse("operations=25, overall=1").failures(coverage.report())).isEmpty();
  }

  @Test
  void saysEverythingThatIsWrongWithAThreshold() {
    Unreadable unreadable =
        catchThrowableOfType(Unreadable.class, () -> Thresholds.parse("operation=1,responses=x"));

    assertThat(unreadable.findings())
        .extracting(Finding::detail)
        .containsExactly(
            "'operation' is not one of overall, operations, responses, request_media_types, "
                + "response_media_types, parameters, enum_values, request_members, "
                + "response_members; say operations=100,responses=80, for example",
            "'responses=x' has no percentage from 0 to 100; say operations=100,responses=80, "
                + "for example");
  }

  @Test
  void isATableOnATerminal() {
    coverage.with(Told.of("GET", "/dogs/1").reply(Reply.empty(503)).exchange());

    assertThat(CoverageText.of(coverage.report(), 1).replace(System.lineSeparator(), "\n"))
        .startsWith("operations            #####...............  25.0 %  1 of 4\n")
        .contains("\nmissing operations:\n  listDogs\n  and 2 more\n");
  }

  @Test
  void isJson() {
    JsonNode tree = CoverageJson.of(coverage.report());

    assertThat(tree.path("operations")).hasToString("{\"covered\":0,\"total\":4,\"percent\":0.0}");
    assertThat(tree.at("/missing/0"))
        .hasToString("{\"kind\":\"operations\",\"operation_id\":\"listDogs\",\"pointer\":\"\"}");
  }

  private List<String> covered() {
    return covered(coverage);
  }

  private List<String> covered(Coverage some) {
    List<CoverageItem> rest = some.report().missing();
    return coverage.fresh().report().missing().stream()
        .filter(item -> !rest.contains(item))
        .map(item -> item.kind().text() + ": " + item)
        .toList();
  }

  private static String counts(CoverageReport report) {
    return String.join(
        ", ",
        report.kinds().entrySet().stream()
            .map(
                one ->
                    one.getKey().text()
                        + " "
                        + one.getValue().covered()
                        + "/"
                        + one.getValue().total())
            .toList());
  }
}
