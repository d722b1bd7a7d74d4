package dev.understudy.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.understudy.contract.Catalog;
import dev.understudy.contract.Contract;
import dev.understudy.contract.ContractLoader;
import dev.understudy.contract.Document;
import dev.understudy.exchange.Call;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private static final Contract CONTRACT =
      ContractLoader.load(Document.read(Path.of("openapi/organizations.yaml"), "organizations"));
  private static final Catalog CATALOG = Catalog.of(CONTRACT);
  private static final String LIST = "/v1/organizations";
  private static final String MEMBERS = "/v1/organizations/org_01HABC/members";

  private final Faults faults = new Faults(42);

  private static Call call(String path) {
    return Call.of(
        "GET",
        path,
        null,
        MultiMap.caseInsensitiveMultiMap(),
        Buffer.buffer(),
        Instant.EPOCH,
        CATALOG.match("GET", path));
  }

  private List<String> effects(String path) {
    return faults.strikes(call(path)).stream().map(strike -> strike.effect().toString()).toList();
  }

  private void add(String... rules) {
    for (String rule : rules) {
      faults.add(FaultRule.parse(rule));
    }
  }

  @Test
  void strikesTheNextTwoAndThenRecovers() {
    add("listMembers:402,times=2");

    assertThat(effects(MEMBERS)).containsExactly("402");
    assertThat(effects(LIST)).isEmpty();
    assertThat(effects(MEMBERS)).containsExactly("402");
    assertThat(effects(MEMBERS)).isEmpty();
  }

  @Test
  void letsSomePassFirst() {
    add("402,skip=2,times=1");

    assertThat(IntStream.range(0, 4).mapToObj(i -> effects(LIST).size()))
        .containsExactly(0, 0, 1, 0);
  }

  @Test
  void makesASequenceOfRulesThatStandBehindEachOther() {
    add("402,times=2", "500,times=1", "429,times=1");

    assertThat(IntStream.range(0, 5).mapToObj(i -> effects(LIST)).flatMap(List::stream))
        .containsExactly("402", "402", "500", "429");
  }

  @Test
  void letsTimeGoTogetherWithAnything() {
    add("latency=1s", "402", "500", "slow=100", "latency=2s");

    assertThat(effects(LIST)).containsExactly("latency=1s", "402", "slow=100", "latency=2s");
  }

  @Test
  void knowsTheCallsThatARuleIsFor() {
    add(
        "GET /v1/organizations:slow=11",
        "POST /v1/organizations:slow=12",
        "/v1/organizations/*:slow=13",
        "/v1/organizations/{id}/members:slow=14",
        "/nothing:slow=15");

    assertThat(effects(LIST)).containsExactly("slow=11");
    assertThat(effects(MEMBERS)).containsExactly("slow=13", "slow=14");
    assertThat(effects("/nowhere")).isEmpty();
  }

  @Test
  void repeatsItsSequenceUnderASeed() {
    List<Boolean> first = sequence(new Faults(7));
    List<Boolean> second = sequence(new Faults(7));
    List<Boolean> other = sequence(new Faults(8));

    assertThat(first).isEqualTo(second).isNotEqualTo(other);
    assertThat(first.stream().filter(struck -> struck).count()).isBetween(80L, 120L);
  }

  private static List<Boolean> sequence(Faults faults) {
    faults.add(FaultRule.parse("500,rate=0.1"));
    Call call = call(LIST);
    return IntStream.range(0, 1_000).mapToObj(i -> !faults.strikes(call).isEmpty()).toList();
  }

  @Test
  void strikesAsOftenUnderManyThreads() {
    add("500,rate=0.1", "402,times=100");
    Call call = call(LIST);

    IntStream.range(0, 1_000).parallel().forEach(i -> faults.strikes(call));

    Faults alone = new Faults(42);
    assertThat(faults.all().get(0).struck())
        .isEqualTo(sequence(alone).stream().filter(struck -> struck).count());
    assertThat(faults.all().get(1).struck()).isEqualTo(100);
  }

  @Test
  void tellsHowOftenEachHasStruckAndWhatIsLeft() {
    add("listMembers:402,times=2", "latency=1s");
    effects(MEMBERS);

    assertThat(faults.all().toString())
        .isEqualTo(
            "[Standing[id=f1, rule=listMembers:402,times=2, asked=1, struck=1,"
                + " left=OptionalLong[1]], Standing[id=f2, rule=latency=1s, asked=1, struck=1,"
                + " left=OptionalLong.empty]]");
  }

  @Test
  void saysOfAStrikeWhichRuleItWas() {
    add("listMembers:402,times=2");

    assertThat(faults.strikes(call(MEMBERS)).get(0))
        .hasToString("deliberate, by f1 'listMembers:402,times=2', strike 1, 1 left");
  }

  @Test
  void removesOneOrAll() {
    add("402", "500", "503");

    assertThat(faults.remove("f1")).isTrue();
    assertThat(faults.remove("f1")).isFalse();
    assertThat(effects(LIST)).containsExactly("500");
    faults.clear();
    assertThat(faults.all()).isEmpty();
    assertThat(effects(LIST)).isEmpty();
  }

  @Test
  void copiesRulesWithTheirCounts() {
    add("402,times=2");
    effects(LIST);

    Faults copy = faults.copy();
    effects(LIST);

    assertThat(copy.all().get(0).left()).hasValue(1);
    assertThat(faults.all().get(0).left()).hasValue(0);
    assertThat(copy.add(FaultRule.parse("500"))).isEqualTo("f2");
  }

  @Test
  void takesAHundredAtMost() {
    IntStream.range(0, Faults.MOST).forEach(i -> add("402"));

    assertThatIllegalStateException().isThrownBy(() -> add("402"));
  }

  @Test
  void drawsApartForTwoEqualRules() {
    add("latency=uniform(0ms,10m)", "latency=uniform(0ms,10m)");

    List<Strike> strikes = faults.strikes(call(LIST));
    assertThat(strikes.get(0).seed()).isNotEqualTo(strikes.get(1).seed());
  }

  @Test
  void findsRulesThatTheContractCannotHave() {
    assertThat(obstacle("listMembrs:402")).contains("did you mean 'listMembers'?");
    assertThat(obstacle("listMembers:418"))
        .startsWith("listMembers declares no answer 418; declared are 200, 400, 401, 402")
        .endsWith("status=418;undeclared answers it all the same");
    assertThat(obstacle("409")).isEmpty();
    assertThat(obstacle("418")).startsWith("no operation declares an answer 418");
    assertThat(obstacle("status=418;undeclared")).isEmpty();
    assertThat(obstacle("GET /v1/organizations:402")).isEmpty();
    assertThat(obstacle("/v1/organisations:402")).startsWith("no operation is '/v1/organisations'");
  }

  private static String obstacle(String rule) {
    return RuleCheck.obstacle(FaultRule.parse(rule), List.of(CONTRACT)).orElse("");
  }
}
