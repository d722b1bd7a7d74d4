package dev.understudy.sandbox;

import static dev.understudy.sandbox.Asking.ORGANIZATIONS;
import static dev.understudy.sandbox.Asking.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SandboxesTest {
  private static final String FIELD = Selection.FIELD;
  private static final SandboxId BLUE = new SandboxId("blue");
  private static final Duration HOUR = Duration.ofHours(1);

  private final OrganizationsHouse house = new OrganizationsHouse();
  private final Sandboxes sandboxes = new Sandboxes(house, Sandboxes.Bounds.DEFAULT);
  private final Asking api = new Asking(sandboxes);

  private Sandboxes bounded(int most, long bytes, Duration idle) {
    return new Sandboxes(house, new Sandboxes.Bounds(most, bytes, idle));
  }

  @Test
  void makesOneWhereItIsNamedFirst() {
    assertThat(sandboxes.find(BLUE)).isEmpty();

    Reply reply = api.get(ORGANIZATIONS, FIELD, "blue");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(sandboxes.find(BLUE)).isPresent();
    assertThat(sandboxes.all()).extracting(Sandbox::id).containsExactly(BLUE, SandboxId.DEFAULT);
  }

  @Test
  void keepsThemApart() {
    int before = api.total();

    api.create("Blue", FIELD, "blue");
    api.create("Blue too", "Cookie", FIELD + "=blue");
    new Asking(sandboxes, "/@green").create("Green");

    assertThat(api.total()).isEqualTo(before);
    assertThat(api.total(FIELD, "blue")).isEqualTo(before + 2);
    assertThat(api.total(FIELD, "green")).isEqualTo(before + 1);
    assertThat(sandboxes.usual().journal().exchanges()).hasSize(2);
  }

  @Test
  void takesTheDefaultOneByItsName() {
    int before = api.total();

    api.create("Acme", FIELD, "default");

    assertThat(api.total()).isEqualTo(before + 1);
  }

  @Test
  void refusesAWrongNameAndRemembersThatInTheDefaultOne() {
    Reply reply = api.get(ORGANIZATIONS, FIELD, "no such");
    Reply byPath = new Asking(sandboxes, "/@-").get(ORGANIZATIONS);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(member(reply, "detail"))
        .isEqualTo("'no such' cannot be the name of a sandbox: " + SandboxId.RULE);
    assertThat(byPath.status()).isEqualTo(400);
    assertThat(sandboxes.usual().journal().exchanges()).hasSize(2);
    assertThat(sandboxes.all()).hasSize(1);
  }

  @Test
  void answers429WhereThereAreTooMany() {
    Asking few = new Asking(bounded(2, 1 << 20, HOUR));
    few.get(ORGANIZATIONS, FIELD, "blue");

    Reply third = few.get(ORGANIZATIONS, FIELD, "green");

    assertThat(third.status()).isEqualTo(429);
    assertThat(member(third, "type")).endsWith("/too-many-sandboxes");
    assertThat(member(third, "detail")).contains("there are 2 sandboxes, the most there may be");
    assertThat(few.get(ORGANIZATIONS, FIELD, "blue").status()).isEqualTo(200);
  }

  @Test
  void makesRoomByGivingUpThoseThatNobodyUses() {
    Sandboxes brief = bounded(2, 1 << 20, Duration.ofNanos(1));
    Asking few = new Asking(brief);
    few.get(ORGANIZATIONS, FIELD, "blue");

    assertThat(few.get(ORGANIZATIONS, FIELD, "green").status()).isEqualTo(200);
    assertThat(brief.find(BLUE)).isEmpty();
  }

  @Test
  void answers507WhereTheStatesAreTooLargeAndReadsStill() {
    Sandboxes small = bounded(100, 2_000, HOUR);
    Asking few = new Asking(small);

    IntStream.range(0, 10).forEach(i -> few.create("Acme " + i, FIELD, "blue"));
    Reply changing = few.create("More", FIELD, "blue");
    Reply elsewhere = few.create("More");
    Reply made = few.get(ORGANIZATIONS, FIELD, "green");

    assertThat(changing.status()).isEqualTo(507);
    assertThat(member(changing, "type")).endsWith("/sandboxes-full");
    assertThat(member(changing, "detail")).contains("more than 2000 bytes of state; reset one");
    assertThat(elsewhere.status()).isEqualTo(507);
    assertThat(made.status()).isEqualTo(507);
    assertThat(few.get(ORGANIZATIONS, FIELD, "blue").status()).isEqualTo(200);
  }

  @Test
  void hasRoomAgainOnceOneIsResetOrGivenUp() {
    Sandboxes small = bounded(100, 2_000, HOUR);
    Asking few = new Asking(small);
    IntStream.range(0, 10).forEach(i -> few.create("Acme " + i, FIELD, "blue"));

    small.find(BLUE).orElseThrow().reset();
    assertThat(few.create("Again", FIELD, "blue").status()).isEqualTo(201);

    IntStream.range(0, 10).forEach(i -> few.create("Acme " + i, FIELD, "blue"));
    assertThat(few.create("More").status()).isEqualTo(507);
    small.delete(BLUE);
    assertThat(few.create("Again").status()).isEqualTo(201);
  }

  @Test
  void countsForNoneWhatAllBeginWith() {
    long one = house.beginning().state().bytes();
    Asking many = new Asking(bounded(1_000, one, HOUR));

    IntStream.range(0, 100).forEach(i -> many.get(ORGANIZATIONS, FIELD, "s" + i));

    assertThat(many.create("Acme", FIELD, "s0").status()).isEqualTo(201);
  }

  @Test
  void countsAForkForAllThatItHas() {
    Sandboxes small = bounded(100, 3_000, HOUR);
    Asking few = new Asking(small);
    few.create("Acme", FIELD, "blue");
    few.create("Acme too", FIELD, "blue");
    Beginning fork = small.find(BLUE).orElseThrow().fork();

    IntStream.range(0, 9).forEach(i -> small.make(new SandboxId("fork" + i), fork));

    assertThat(small.make(new SandboxId("more"), fork)).isInstanceOf(Sandboxes.Entry.Shut.class);
  }

  @Test
  void givesUpThoseThatNobodyUsedForSoLongButTheDefaultOne() {
    Sandboxes forgetful = bounded(100, 1 << 20, Duration.ofNanos(1));
    Sandboxes patient = bounded(100, 1 << 20, HOUR);
    new Asking(forgetful).get(ORGANIZATIONS, FIELD, "blue");
    new Asking(patient).get(ORGANIZATIONS, FIELD, "blue");

    assertThat(forgetful.expire()).isEqualTo(1);
    assertThat(forgetful.all()).containsExactly(forgetful.usual());
    assertThat(patient.expire()).isZero();
  }

  @Test
  void beginsAnewWhereOneIsNamedAgainThatWasGivenUp() {
    int before = api.total(FIELD, "blue");
    api.create("Acme", FIELD, "blue");

    assertThat(sandboxes.delete(BLUE)).isTrue();
    assertThat(sandboxes.delete(BLUE)).isFalse();

    assertThat(api.total(FIELD, "blue")).isEqualTo(before);
  }

  @Test
  void keepsTheDefaultOne() {
    assertThat(sandboxes.delete(SandboxId.DEFAULT)).isFalse();
    assertThat(sandboxes.find(SandboxId.DEFAULT)).contains(sandboxes.usual());
  }

  @Test
  void makesNoneOfANameThatIsTaken() {
    assertThat(sandboxes.make(BLUE, house.beginning())).isInstanceOf(Sandboxes.Entry.Open.class);

    Sandboxes.Entry again = sandboxes.make(BLUE, house.beginning());

    assertThat(again).isInstanceOf(Sandboxes.Entry.Shut.class);
    Problem problem = ((Sandboxes.Entry.Shut) again).problem();
    assertThat(problem.status()).isEqualTo(409);
    assertThat(problem.detail()).contains("'blue'");
  }

  @Test
  void refusesABodyThatIsNotTakenInTheSandboxThatWasMeant() {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap().add(FIELD, "blue");
    Problem large = Problem.of("body-too-large", 413, "Body too large", "send less");

    sandboxes.refuse("POST", ORGANIZATIONS, null, headers, large);

    assertThat(sandboxes.find(BLUE).orElseThrow().journal().exchanges()).hasSize(1);
  }

  @Test
  void knowsTheMethodsBelowABasePath() {
    assertThat(sandboxes.allowed("/@blue" + ORGANIZATIONS))
        .isEqualTo(sandboxes.allowed(ORGANIZATIONS))
        .isNotEmpty();
  }

  @Test
  void holdsAtLeastOneSandboxOneByteAndSomeTime() {
    assertThatIllegalArgumentException().isThrownBy(() -> bounded(0, 1, HOUR));
    assertThatIllegalArgumentException().isThrownBy(() -> bounded(1, 0, HOUR));
    assertThatIllegalArgumentException().isThrownBy(() -> bounded(1, 1, Duration.ZERO));
  }
}
