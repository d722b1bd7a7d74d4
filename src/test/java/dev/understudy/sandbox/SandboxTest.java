package dev.understudy.sandbox;

import static dev.understudy.sandbox.Asking.MEMBERS;
import static dev.understudy.sandbox.Asking.ORGANIZATIONS;
import static dev.understudy.sandbox.Asking.json;
import static dev.understudy.sandbox.Asking.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.controls.FaultRule;
import dev.understudy.exchange.Reply;
import dev.understudy.resources.Things;
import dev.understudy.store.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SandboxTest {
  private static final String LEFT = "X-RateLimit-Remaining";

  private final OrganizationsHouse house = new OrganizationsHouse();
  private final Sandbox sandbox = sandbox("blue");
  private final Asking api = new Asking(sandbox);

  private Sandbox sandbox(String name) {
    return new Sandbox(new SandboxId(name), house, house.beginning());
  }

  @Test
  void repeatsIdsAndTimesUnderASeedInTwoSandboxes() {
    Asking other = new Asking(sandbox("green"));

    Reply one = api.create("Acme");
    Reply same = other.create("Acme");

    assertThat(one.status()).isEqualTo(201);
    assertThat(json(one)).isEqualTo(json(same));
    assertThat(member(api.create("Next"), "id")).isNotEqualTo(member(one, "id"));
  }

  @Test
  void resetsStateAndSeedSoThatTheSameIdsComeAgain() {
    Reply before = api.create("Acme");

    sandbox.reset();

    assertThat(json(api.create("Acme"))).isEqualTo(json(before));
  }

  @Test
  void resetsTheClock() {
    sandbox.own().clock().advance(Duration.ofDays(3));

    sandbox.reset();

    assertThat(sandbox.own().clock().instant()).isEqualTo(OrganizationsHouse.NOW);
  }

  @Test
  void resetsTheCountersOfTheRateLimit() {
    api.get(ORGANIZATIONS);
    assertThat(api.get(ORGANIZATIONS).header(LEFT)).contains("48");

    sandbox.reset();

    assertThat(api.get(ORGANIZATIONS).header(LEFT)).contains("49");
  }

  @Test
  void resetsFaultsAndJournalAndWhatCouldBeUndone() {
    sandbox.own().faults().add(FaultRule.parse("402"));
    api.get(MEMBERS);
    api.create("Acme");

    sandbox.reset();

    assertThat(sandbox.own().faults().all()).isEmpty();
    assertThat(sandbox.journal().exchanges()).isEmpty();
    assertThat(sandbox.undo()).isFalse();
    assertThat(api.get(MEMBERS).status()).isEqualTo(200);
  }

  @Test
  void undoesOneChangeAfterTheOther() {
    int before = api.total();
    api.create("One");
    api.create("Two");

    assertThat(sandbox.undo()).isTrue();
    assertThat(api.total()).isEqualTo(before + 1);
    assertThat(sandbox.undo()).isTrue();
    assertThat(api.total()).isEqualTo(before);
    assertThat(sandbox.undo()).isFalse();
  }

  @Test
  void undoesTenChangesAndNoMore() {
    for (int i = 0; i < 120; i++) {
      sandbox.replace(new State(World.EMPTY, Things.EMPTY.with("/" + i, List.of(), Set.of())));
    }

    int undone = 0;
    while (sandbox.undo()) {
      undone++;
    }

    assertThat(undone).isEqualTo(10);
    assertThat(sandbox.state().things().collections()).containsExactly("/109");
  }

  @Test
  void keepsNoStepOfWhatFailedOrChangedNothing() {
    Reply wrong = api.send("POST", ORGANIZATIONS, "{\"name\":7}");
    Reply read = api.get(ORGANIZATIONS);
    Reply refused = api.send("POST", ORGANIZATIONS, "{\"name\":\"A\"}", "Prefer", "code=409");

    assertThat(wrong.status()).isGreaterThanOrEqualTo(400);
    assertThat(read.status()).isEqualTo(200);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(sandbox.undo()).isFalse();
  }

  @Test
  void undoesAReplacedState() {
    int before = api.total();
    sandbox.replace(OrganizationsHouse.state("agency"));
    assertThat(api.total()).isNotEqualTo(before);

    assertThat(sandbox.undo()).isTrue();

    assertThat(api.total()).isEqualTo(before);
  }

  @Test
  void beginsAgainFromAnotherScenarioAndIsPutBackToThatOne() {
    sandbox.own().clock().advance(Duration.ofDays(1));
    Beginning agency = house.beginning().withState("agency", OrganizationsHouse.state("agency"));

    sandbox.restart(agency);
    int restarted = api.total();
    api.create("Acme");
    Instant still = sandbox.own().clock().instant();
    sandbox.reset();

    assertThat(sandbox.beginning().scenario()).isEqualTo("agency");
    assertThat(still).isEqualTo(OrganizationsHouse.NOW.plus(Duration.ofDays(1)));
    assertThat(api.total()).isEqualTo(restarted);
  }

  @Test
  void restartsSoThatItCanBeUndone() {
    int before = api.total();

    sandbox.restart(house.beginning().withState("agency", OrganizationsHouse.state("agency")));
    sandbox.undo();

    assertThat(api.total()).isEqualTo(before);
  }

  @Test
  void forksWhatItIsAndGoesItsOwnWay() {
    api.create("Shared");
    sandbox.own().clock().advance(Duration.ofHours(1));
    sandbox.own().faults().add(FaultRule.parse("listMembers:402"));
    Sandbox fork = new Sandbox(new SandboxId("fork"), house, sandbox.fork());
    Asking there = new Asking(fork);
    int shared = api.total();

    there.create("Theirs");
    sandbox.own().faults().clear();

    assertThat(api.total()).isEqualTo(shared);
    assertThat(there.total()).isEqualTo(shared + 1);
    assertThat(there.get(MEMBERS).status()).isEqualTo(402);
    assertThat(api.get(MEMBERS).status()).isEqualTo(200);
    assertThat(fork.own().clock().instant()).isEqualTo(sandbox.own().clock().instant());
    fork.reset();
    assertThat(there.total()).isEqualTo(shared);
  }

  @Test
  void keepsItsStateWhereAContractIsSaved() {
    api.create("Acme");
    int before = api.total();

    house.save();

    assertThat(api.total()).isEqualTo(before);
    assertThat(sandbox.undo()).isTrue();
    assertThat(api.total()).isEqualTo(before - 1);
  }

  @Test
  void datesWhatIsMadeByItsClock() {
    sandbox.own().clock().advance(Duration.ofDays(2));

    assertThat(member(api.create("Acme"), "created_at")).isEqualTo("2026-03-22T12:00:00Z");
  }

  @Test
  void letsAnInvitationExpireWhereTheClockIsAdvanced() {
    String first = member(api.invite("new@example.com"), "invitation_id");
    sandbox.own().clock().advance(Duration.ofDays(6));
    String renewed = member(api.invite("new@example.com"), "invitation_id");
    sandbox.own().clock().advance(Duration.ofDays(8));
    String another = member(api.invite("new@example.com"), "invitation_id");

    assertThat(renewed).isEqualTo(first);
    assertThat(another).isNotEqualTo(first).isNotEmpty();
  }

  @Test
  void turnsTheWindowOfTheRateLimitWhereTheClockIsAdvanced() {
    for (int i = 0; i < OrganizationsHouse.LIMIT; i++) {
      api.get(ORGANIZATIONS);
    }
    assertThat(api.get(ORGANIZATIONS).status()).isEqualTo(429);

    sandbox.own().clock().advance(Duration.ofMinutes(1));

    assertThat(api.get(ORGANIZATIONS).header(LEFT)).contains("49");
  }

  @Test
  void answersOneRequestAsIfItWereAnotherMoment() {
    Reply later = api.create("Later", "X-Understudy-Now", "2030-01-01T01:00:00+01:00");
    Reply now = api.create("Now");

    assertThat(member(later, "created_at")).isEqualTo("2030-01-01T00:00:00Z");
    assertThat(member(now, "created_at")).isEqualTo("2026-03-20T12:00:00Z");
    assertThat(later.header("X-RateLimit-Reset")).isEqualTo(now.header("X-RateLimit-Reset"));
    assertThat(later.origin().text()).contains("as if it were 2030-01-01T00:00:00Z");
    assertThat(sandbox.undo()).isTrue();
    assertThat(sandbox.undo()).isTrue();
  }

  @Test
  void letsAnInvitationExpireForOneRequest() {
    String first = member(api.invite("new@example.com"), "invitation_id");

    Reply later = api.invite("new@example.com", "X-Understudy-Now", "2026-04-20T12:00:00Z");

    assertThat(member(later, "invitation_id")).isNotEmpty().isNotEqualTo(first);
  }

  @Test
  void answersOneRequestFromTheBeginningOfAScenarioAndThrowsAwayWhatItChanges() {
    int here = api.total();
    int there = api.total("X-Understudy-Scenario", "agency");

    Reply made = api.create("Gone", "X-Understudy-Scenario", "agency");

    assertThat(there).isNotEqualTo(here);
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.origin().text()).contains("from the beginning of scenario 'agency'");
    assertThat(api.total()).isEqualTo(here);
    assertThat(api.total("X-Understudy-Scenario", "agency")).isEqualTo(there);
    assertThat(sandbox.undo()).isFalse();
  }

  @Test
  void countsAndRemembersARequestInAScenarioAsAnyOther() {
    api.get(ORGANIZATIONS);

    Reply there = api.get(ORGANIZATIONS, "X-Understudy-Scenario", "agency");

    assertThat(there.header(LEFT)).contains("48");
    assertThat(sandbox.journal().exchanges()).hasSize(2);
    assertThat(there.header("X-Understudy-Trace")).contains("2");
  }

  @Test
  void takesBothAtOnceAndAFaultWithThem() {
    Reply both =
        api.create(
            "Both",
            "X-Understudy-Now",
            "2030-01-01T00:00:00Z",
            "X-Understudy-Scenario",
            "agency",
            "X-Understudy-Latency",
            "1ms");

    assertThat(member(both, "created_at")).isEqualTo("2030-01-01T00:00:00Z");
    assertThat(both.origin().faults()).hasSize(1);
  }

  @Test
  void refusesAMomentThatCannotBeReadAndSaysWhatWouldBeRight() {
    refused("X-Understudy-Now", "tomorrow", "'tomorrow' is not a date-time from 1970 to 9999");
    refused("X-Understudy-Now", "1969-12-31T00:00:00Z", "is not a date-time from 1970 to 9999");
    refused("X-Understudy-Now", "2026-03-20T12:00:00", "such as 2026-03-20T12:00:00Z");
  }

  @Test
  void refusesAnUnknownScenarioAndSaysWhichThereAre() {
    refused("X-Understudy-Scenario", "agancy", "no scenario is 'agancy'; there are agency, empty");
    refused("X-Understudy-Scenario", "", "is empty; it takes the name of a scenario");
  }

  private void refused(String field, String value, String message) {
    Reply reply = api.create("Never", field, value);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(member(reply, "type")).endsWith("/wrong-directive");
    assertThat(member(reply, "detail")).startsWith(field + ": ").contains(message);
    assertThat(sandbox.undo()).isFalse();
  }

  @Test
  void knowsHowLongNobodyHasUsedIt() {
    long before = sandbox.idleNanos();
    api.get(ORGANIZATIONS);

    assertThat(sandbox.idleNanos()).isNotNegative();
    assertThat(before).isNotNegative();
    assertThat(sandbox.createdAt()).isBeforeOrEqualTo(Instant.now());
  }
}
