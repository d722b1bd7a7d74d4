package dev.understudy.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.organizations.Account;
import dev.understudy.organizations.Email;
import dev.understudy.organizations.Member;
import dev.understudy.organizations.MemberId;
import dev.understudy.organizations.Message;
import dev.understudy.organizations.Metadata;
import dev.understudy.organizations.NewInvitation;
import dev.understudy.organizations.Occasion;
import dev.understudy.organizations.Organization;
import dev.understudy.organizations.OrganizationId;
import dev.understudy.organizations.Organizations;
import dev.understudy.organizations.Outcome;
import dev.understudy.organizations.Plan;
import dev.understudy.organizations.Role;
import dev.understudy.organizations.Slug;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A store that hands letters over is a store, and hands over the new ones only. */
class PostingStoreTest implements StoreContract {
  private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
  private static final OrganizationId ACME = new OrganizationId("org_01HABC");
  private static final Account ANN = new Account(new Email("ann@x.com"), Plan.FREE, null);

  private final List<Message> posted = new ArrayList<>();
  private final World world =
      World.of(
          List.of(
              ANN,
              new Organization(ACME, "Acme", new Slug("acme"), Plan.FREE, 0, Metadata.NONE, NOW),
              new Member(new MemberId("mem_01HABC"), ACME, ANN.email(), Role.OWNER, NOW)));

  @Override
  public Store store(World begun) {
    return new PostingStore(new MemoryStore(begun), posted::add);
  }

  @Test
  void handsOverALetterThatIsKept() {
    Store store = store(world);

    invite(store, "c@x.com");

    assertThat(posted).isEqualTo(store.world().result().outbox()).hasSize(1);
  }

  @Test
  void handsOverNothingOfARefusal() {
    invite(store(world), "ann@x.com");

    assertThat(posted).isEmpty();
  }

  @Test
  void aWorldInThePlaceOfAnotherHandsOverNothing() {
    Store store = store(world);
    invite(store, "c@x.com");
    World written = store.world().result();

    store.replace(world);
    store.replace(written);

    assertThat(posted).hasSize(1);
  }

  @Test
  void aBoxThatFailsChangesNoAnswer() {
    Store store =
        new PostingStore(
            new MemoryStore(world),
            letter -> {
              throw new IllegalStateException("full");
            });

    assertThat(invite(store, "c@x.com").saved()).hasSize(2);
    assertThat(store.world().result().outbox()).hasSize(1);
  }

  private static Outcome<?> invite(Store store, String email) {
    NewInvitation wanted = new NewInvitation(ACME, new Email(email), Role.VIEWER);
    Occasion occasion = new Occasion(NOW, "01HABC");
    return store
        .change(before -> new Organizations().invite(before, ANN, wanted, occasion))
        .result();
  }
}
