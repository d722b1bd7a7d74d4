package dev.understudy.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Finding;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationTest {
  private static final List<Exchange> EXCHANGES =
      List.of(
          Told.of("GET", "/dogs?size=small&size=large")
              .number(1)
              .header("X-Kennel", "k1")
              .exchange(),
          Told.of("POST", "/dogs")
              .number(2)
              .json(
                  "{\"name\":\"Rex\",\"size\":\"small\",\"age\":3.0,\"owner\":{\"name\":\"Ann\"}}")
              .exchange(),
          Told.of("POST", "/dogs").number(3).json("{\"name\":\"Ada\",\"toys\":[1,2]}").exchange(),
          Told.of("GET", "/dogs/7").number(4).exchange());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'operation_id':'addDog','exactly':2}",
        "{'operation_id':'addDog','exactly':1,'body':{'subset':{'owner':{'name':'Ann'}}}}",
        "{'operation_id':'addDog','exactly':1,'body':{'equals':{'toys':[1,2.0],'name':'Ada'}}}",
        "{'operation_id':'addDog','exactly':1,'body':{'at':{'/age':{'equals':3}}}}",
        "{'operation_id':'addDog','exactly':1,'body':{'at':{'/toys/1':{'matches':'^2$'}}}}",
        "{'operation_id':'addDog','exactly':1,'body':{'at':{'/age':{'present':false}}}}",
        "{'operation_id':'addDog','exactly':1,'body':{'schema':{'required':['toys']}}}",
        "{'operation_id':'addDog','at_least':1,'at_most':2,'status':'2xx'}",
        "{'operation_id':'addDog','exactly':1,'after':2}",
        "{'operation_id':'listDogs','query':{'size':{'equals':'large'}}}",
        "{'operation_id':'listDogs','query':{'limit':{'present':false}}}",
        "{'operation_id':'listDogs','headers':{'x-kennel':{'matches':'^k[0-9]$'}}}",
        "{'operation_id':'getDog','path_parameters':{'id':{'equals':7}}}",
        "{'method':'get','path':'/dogs*','exactly':2}",
        "{'operation_id':'openDoor','exactly':0}",
        "{'operation_id':'openDoor','at_most':3}"
      })
  void holdsWhereItIsSo(String json) throws Unreadable {
    Verification.Result result = verification(json).against(EXCHANGES);

    assertThat(result.message()).contains("as expected");
    assertThat(result.passed()).isTrue();
  }

  @Test
  void showsTheNearestMissAndHowItDiffers() throws Unreadable {
    Verification.Result result =
        verification(
                """
                {'operation_id': 'addDog',
                 'body': {'subset': {'name': 'Rex', 'size': 'large', 'owner': {'age': 7}}}}
                """)
            .against(EXCHANGES);

    assertThat(result.passed()).isFalse();
    assertThat(result.nearest().orElseThrow().exchange().number()).isEqualTo(2);
    assertThat(result.message())
        .isEqualTo(
            """
            addDog was called 0 times as described, but expected was at least 1 time
            nearest is exchange 2:
              body /size: expected "large" but was "small"
              body /owner/age: expected 7 but was nothing\
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'operation_id':'openDoor'} | operation: expected openDoor but was getDog",
        "{'operation_id':'getDog','status':404} | status: expected 404 but was 200",
        "{'operation_id':'getDog','path_parameters':{'id':{'equals':8}}}"
            + " | path /id: expected 8 but was \"7\"",
        "{'operation_id':'listDogs','query':{'limit':{'present':true}}}"
            + " | query /limit: expected any value but was nothing",
        "{'operation_id':'listDogs','headers':{'X-Kennel':{'matches':'^z'}}}"
            + " | header /X-Kennel: expected a match of \"^z\" but was \"k1\"",
        "{'operation_id':'addDog','body':{'at':{'/toys':{'equals':[1]}}}}"
            + " | body /toys: expected [1] but was [1,2]",
        "{'operation_id':'addDog','body':{'subset':{'toys':[1]}}}"
            + " | body /toys: expected 1 item but was 2 items",
        "{'operation_id':'addDog','body':{'equals':{'name':'Ada'}}}"
            + " | body /toys: expected nothing but was [1,2]",
        "{'operation_id':'getDog','body':{'subset':{}}} | body: expected {} but was no body"
      })
  void saysInWhichWayEachKindOfConditionFails(String json, String difference) throws Unreadable {
    Verification.Result result = verification(json.replace('\'', '"')).against(EXCHANGES);

    assertThat(result.message()).endsWith("\n  " + difference.replace('\'', '"'));
  }

  @Test
  void callsForNoMissWhereThereWereTooMany() throws Unreadable {
    Verification.Result result =
        verification("{'operation_id':'addDog','exactly':1}").against(EXCHANGES);

    assertThat(result.message())
        .isEqualTo("addDog was called 2 times, but expected was exactly 1 time");
    assertThat(result.nearest()).isEmpty();
    assertThat(result.count()).isEqualTo(2);
  }

  @Test
  void comparesSecretsAndDoesNotShowThem() {
    Exchange exchange =
        Told.of("POST", "/dogs")
            .header("Authorization", "Bearer ab")
            .json("{\"name\":\"Rex\",\"collar\":\"c2\"}")
            .exchange();
    Verification right =
        Verification.operation("addDog")
            .withHeader("Authorization", new ValueMatch.Equal(TextNode.valueOf("Bearer ab")))
            .withBody(new BodyMatch.Subset(Told.tree("{\"collar\":\"c2\"}")));
    Verification wrong =
        right
            .withHeader("Authorization", new ValueMatch.Matches("^Basic"))
            .withBody(new BodyMatch.Equal(Told.tree("{\"name\":\"Rex\",\"collar\":\"c3\"}")));

    assertThat(right.against(List.of(exchange)).passed()).isTrue();
    assertThat(wrong.against(List.of(exchange)).message())
        .contains("header /Authorization: expected a match of \"^Basic\" but was \"Bearer REDACTED")
        .contains("body /collar: expected \"c3\" but was \"REDACTED_PASSWORD\"");
  }

  @Test
  void saysThatABodyIsNoJson() throws Unreadable {
    Exchange exchange = Told.of("POST", "/dogs").body("image/png", Buffer.buffer("abc")).exchange();

    assertThat(
            verification("{'operation_id':'addDog','body':{'subset':{'a':1}}}")
                .against(List.of(exchange))
                .message())
        .endsWith("body: expected {\"a\":1} but was 3 bytes that are no JSON, of image/png");
  }

  @Test
  void saysHowManyExchangesNobodyLookedAt() {
    Journal small = new Journal(1, 1 << 20);
    for (Exchange exchange : EXCHANGES) {
      small.remember(exchange.call(), exchange.reply(), Duration.ZERO);
    }

    Verification.Result result = small.verify(Verification.operation("addDog"));

    assertThat(result.forgotten()).isEqualTo(3);
    assertThat(result.message()).contains("3 earlier exchanges were forgotten and not looked at");
  }

  @Test
  void listsEverythingThatIsWrongWithIt() {
    Unreadable unreadable =
        catchThrowableOfType(
            Unreadable.class,
            () ->
                verification(
                    """
                    {'operationId': 'x', 'status': 'none', 'query': {'a': {'like': 1}},
                     'headers': 7, 'exactly': 1, 'at_most': -1,
                     'body': {'at': {'name': {'equals': 1}, '/a': {'matches': '('}},
                              'schema': {'type': 'cat'}}}
                    """));

    assertThat(unreadable.findings())
        .extracting(Finding::pointer)
        .contains(
            "/operationId",
            "/status",
            "/query/a/like",
            "/headers",
            "/at_most",
            "/body/at/name",
            "/body/at/~1a/matches",
            "/body/schema");
  }

  @Test
  void refusesOneThatSaysNothing() {
    assertThat(catchThrowableOfType(Unreadable.class, () -> verification("{}")))
        .hasMessageContaining("says nothing about the calls");
    assertThat(catchThrowableOfType(Unreadable.class, () -> verification("7"))).isNotNull();
  }

  @Test
  void isNotKeptBusyByAHostilePattern() {
    ValueMatch pattern = new ValueMatch.Matches("^(a+)+(?=b)$");
    long begun = System.nanoTime();

    pattern.takesText("a".repeat(9_000) + "c");

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
  }

  private static Verification verification(String json) throws Unreadable {
    return Verification.of(Told.tree(json.replace('\'', '"')));
  }
}
