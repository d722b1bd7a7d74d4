package dev.understudy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.organizations.Account;
import dev.understudy.organizations.ApiKey;
import dev.understudy.organizations.Email;
import dev.understudy.organizations.Metadata;
import dev.understudy.organizations.NewOrganization;
import dev.understudy.organizations.Organizations;
import dev.understudy.organizations.Outcome;
import dev.understudy.organizations.Plan;
import dev.understudy.organizations.Profile;
import dev.understudy.organizations.Refusal;
import dev.understudy.organizations.Slug;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for every store. */
interface StoreContract {
  Account ALICE = new Account(new Email("alice@x.com"), Plan.ENTERPRISE, null);
  ApiKey KEY = new ApiKey("3qpr_sk_live_alice", ALICE.email(), ApiKey.Status.ACTIVE);
  World START = World.of(List.of(ALICE, KEY));

  /** A store of its own for each test, which begins with that world. */
  Store store(World world);

  @Test
  default void beginsWithTheWorldItIsGiven() {
    Store store = store(START);

    assertThat(now(store.world()).key(KEY.token())).contains(KEY);
  }

  @Test
  default void keepsWhatADecisionSaves() {
    Store store = store(START);
    Metadata metadata = new Metadata(Map.of("region", "eu", "rooms", List.of(1, 2.5, true)));

    Profile profile =
        now(create(store, ids(), new NewOrganization("Acme", null, metadata)))
            .fold(p -> p, StoreContract::fail);

    World world = now(store.world());
    assertThat(world.organizationsOf(ALICE.email())).containsExactly(profile);
    assertThat(world.organization(profile.organization().id()))
        .hasValueSatisfying(kept -> assertThat(kept.metadata()).isEqualTo(metadata));
  }

  @Test
  default void savesNothingOfARefusal() {
    Store store = store(START);
    now(create(store, ids(), wanted("Acme", new Slug("acme"))));
    List<?> before = now(store.world()).entities().toList();

    Outcome<Profile> again = now(create(store, ids(), wanted("Acme", new Slug("acme"))));

    assertThat(again).isEqualTo(new Outcome.Refused<>(new Refusal.SlugTaken(new Slug("acme"))));
    assertThat(now(store.world()).entities().toList()).isEqualTo(before);
  }

  @Test
  default void letsExactlyOneOfAHundredHaveASlug() {
    Store store = store(START);
    Ids ids = ids();

    List<Future<Outcome<Profile>>> all =
        IntStream.range(0, 100)
            .parallel()
            .mapToObj(i -> create(store, ids, wanted("Acme", new Slug("acme"))))
            .toList();

    long done =
        all.stream().map(this::now).filter(o -> o.<Boolean>fold(d -> true, r -> false)).count();
    assertThat(done).isEqualTo(1);
    assertThat(now(store.world()).organizations()).hasSize(1);
  }

  @Test
  default void losesNoChangeToAnother() {
    Store store = store(START);
    Ids ids = ids();

    List<Future<Outcome<Profile>>> all =
        IntStream.range(0, 100)
            .parallel()
            .mapToObj(i -> create(store, ids, wanted("Acme", null)))
            .toList();

    all.forEach(this::now);
    assertThat(now(store.world()).organizationsOf(ALICE.email()))
        .extracting(profile -> profile.organization().slug().text())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 100).mapToObj(i -> i == 1 ? "acme" : "acme-" + i).toList());
  }

  @Test
  default void failsTheFutureOfADecisionThatBreaks() {
    Store store = store(START);

    Future<Outcome<String>> broken =
        store.change(
            world -> {
              throw new IllegalStateException("a bug");
            });

    assertThatThrownBy(() -> now(broken)).hasMessageContaining("a bug");
    assertThat(now(store.world()).key(KEY.token())).isPresent();
  }

  @Test
  default void returnsToAWorldThatWasKept() {
    Store store = store(START);
    World kept = now(store.world());
    now(create(store, ids(), wanted("Acme", null)));

    now(store.replace(kept));

    assertThat(now(store.world()).organizations()).isEmpty();
    assertThat(now(create(store, ids(), wanted("Acme", new Slug("acme")))).saved()).hasSize(2);
  }

  /** What a future holds, as soon as it holds it. */
  default <T> T now(Future<T> future) {
    try {
      return future.await(10, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      throw new AssertionError("not complete within ten seconds", late);
    }
  }

  private static Future<Outcome<Profile>> create(Store store, Ids ids, NewOrganization wanted) {
    var occasion = ids.occasion();
    return store.change(world -> new Organizations().create(world, ALICE, wanted, occasion));
  }

  private static NewOrganization wanted(String name, @Nullable Slug slug) {
    return new NewOrganization(name, slug, Metadata.NONE);
  }

  private static Ids ids() {
    return new Ids(InstantSource.fixed(Instant.parse("2026-03-20T12:00:00Z")), new Random());
  }

  private static <T> T fail(Refusal refusal) {
    throw new AssertionError(refusal.sentence());
  }
}
