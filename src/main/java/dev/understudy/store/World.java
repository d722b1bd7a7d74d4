package dev.understudy.store;

import dev.understudy.organizations.Account;
import dev.understudy.organizations.ApiKey;
import dev.understudy.organizations.Directory;
import dev.understudy.organizations.Email;
import dev.understudy.organizations.Entity;
import dev.understudy.organizations.Invitation;
import dev.understudy.organizations.InvitationId;
import dev.understudy.organizations.Member;
import dev.understudy.organizations.Message;
import dev.understudy.organizations.MessageId;
import dev.understudy.organizations.Organization;
import dev.understudy.organizations.OrganizationId;
import dev.understudy.organizations.Profile;
import dev.understudy.organizations.Slug;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept at one moment, as a value: a change makes another world, which shares all that
 * stayed the same. To keep an old world, to fork it or to return to it costs a pointer.
 */
public final class World implements Directory {
  /** The world in which there is nothing. */
  public static final World EMPTY = new World(Access.NONE, Registry.NONE, Post.NONE, 0);

  // What an entity and its way in the maps take, about, in bytes.
  private static final int PERSON = 300;
  private static final int PLACE = 560;
  private static final int LETTER = 500;

  private static final Comparator<Profile> OLDEST_FIRST =
      Comparator.comparing((Profile profile) -> profile.organization().createdAt())
          .thenComparing(profile -> profile.organization().id());

  private final Access access;
  private final Registry registry;
  private final Post post;
  private final long written; // bytes that callers wrote as they liked
  // a world never changes, so a list that was once worked out stays right
  private volatile @Nullable ConcurrentMap<Email, List<Profile>> lists;

  private World(Access access, Registry registry, Post post, long written) {
    this.access = access;
    this.registry = registry;
    this.post = post;
    this.written = written;
  }

  /** A world of these entities; each one after those it refers to. */
  public static World of(Iterable<? extends Entity> entities) {
    return EMPTY.withAll(entities);
  }

  /**
   * This world with one entity more, or with another in its place: accounts and members go by
   * address, keys by token, the others by id. Who becomes a member is invited no longer.
   *
   * @throws IllegalArgumentException where it refers to something that is not there, or would take
   *     another's slug
   */
  public World with(Entity entity) {
    return entity.fold(new Placing());
  }

  /** This world with all of these, in order. */
  public World withAll(Iterable<? extends Entity> entities) {
    World world = this;
    for (Entity entity : entities) {
      world = world.with(entity);
    }
    return world;
  }

  /** Everything there is, in an order from which {@link #of} makes the same world. */
  public Stream<Entity> entities() {
    Stream<Entity> people = Stream.concat(accounts().stream(), keys().stream());
    Stream<Entity> places = Stream.concat(organizations().stream(), members());
    Stream<Entity> letters = Stream.concat(invitations().stream(), outbox().stream());
    return Stream.of(people, places, letters).flatMap(all -> all);
  }

  /** How much memory it takes, about; it is known without looking. */
  public long bytes() {
    return written
        + (long) access.accounts().size() * PERSON
        + (long) access.keys().size() * PERSON
        + (long) registry.byId().size() * PLACE
        + (long) registry.standings().size() * PERSON
        + (long) (post.invitations().size() + post.outbox().size()) * LETTER;
  }

  /** The same world without the lists that were worked out of it. */
  public World lean() {
    return new World(access, registry, post, written);
  }

  /** The key of that token, active or not. */
  public Optional<ApiKey> key(String token) {
    return Optional.ofNullable(access.keys().get(token));
  }

  /** The account of that address. */
  public Optional<Account> account(Email email) {
    return Optional.ofNullable(access.accounts().get(email));
  }

  /** All accounts, in no particular order. */
  public Collection<Account> accounts() {
    return access.accounts().values();
  }

  /** All keys, in no particular order. */
  public Collection<ApiKey> keys() {
    return access.keys().values();
  }

  /** All organizations, by id. */
  public Collection<Organization> organizations() {
    List<Organization> all = new ArrayList<>(registry.byId().size());
    registry.byId().forEach(roster -> all.add(roster.organization()));
    all.sort(Comparator.comparing(Organization::id));
    return List.copyOf(all);
  }

  /** The latest invitation of every invited address, in no particular order. */
  public Collection<Invitation> invitations() {
    return post.invitations().values();
  }

  /** Every letter sent, the first one first. */
  public List<Message> outbox() {
    return post.outbox();
  }

  /** The letter of that id, found by looking through all of them. */
  public Optional<Message> letter(MessageId id) {
    return post.outbox().stream().filter(message -> message.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Organization> organization(OrganizationId id) {
    return roster(id).map(Roster::organization);
  }

  @Override
  public boolean isTaken(Slug slug) {
    return registry.bySlug().get(slug) != null;
  }

  @Override
  public List<Profile> organizationsOf(Email email) {
    ConcurrentMap<Email, List<Profile>> all = lists();
    List<Profile> known = all.get(email);
    if (known != null) {
      return known;
    }
    List<Profile> list =
        registry.standing(email).places().stream()
            .map(place -> registry.known(place, email).profile())
            .sorted(OLDEST_FIRST)
            .toList();
    all.put(email, list);
    return list;
  }

  // Most worlds give way to the next one before anybody lists anything.
  private ConcurrentMap<Email, List<Profile>> lists() {
    ConcurrentMap<Email, List<Profile>> all = lists;
    if (all == null) {
      // Two threads may both make one; what the loser puts in is worked out once more.
      all = new ConcurrentHashMap<>(4);
      lists = all;
    }
    return all;
  }

  @Override
  public int ownedBy(Email email) {
    return registry.standing(email).owned();
  }

  @Override
  public List<Member> members(OrganizationId organization) {
    return roster(organization).map(Roster::inOrder).orElse(List.of());
  }

  @Override
  public Optional<Member> member(OrganizationId organization, Email email) {
    return roster(organization).map(roster -> roster.member(email));
  }

  @Override
  public Optional<Invitation> invitation(OrganizationId organization, Email email) {
    return Optional.ofNullable(post.invitations().get(new Post.Invited(organization, email)));
  }

  @Override
  public Optional<Invitation> invitation(InvitationId id) {
    return Optional.ofNullable(post.byId().get(id));
  }

  private Optional<Roster> roster(OrganizationId id) {
    return Optional.ofNullable(registry.byId().get(id));
  }

  private Stream<Member> members() {
    return organizations().stream().flatMap(one -> members(one.id()).stream());
  }

  /** This world with each kind of entity in its place. */
  private final class Placing implements Entity.Cases<World> {
    @Override
    public World account(Account account) {
      return new World(access.with(account), registry, post, written);
    }

    @Override
    public World apiKey(ApiKey key) {
      return new World(access.with(key), registry, post, written);
    }

    @Override
    public World organization(Organization organization) {
      long more = written + organization.metadata().bytes();
      return new World(access, registry.with(organization), post, more);
    }

    @Override
    public World member(Member member) {
      Post rest = post.without(member.organization(), member.email());
      return new World(access, registry.with(member), rest, written);
    }

    @Override
    public World invitation(Invitation invitation) {
      registry.known(invitation.organization(), invitation.id());
      return new World(access, registry, post.with(invitation), written);
    }

    @Override
    public World message(Message message) {
      long more = written + message.text().length() + message.html().length();
      return new World(access, registry, post.with(message), more);
    }
  }
}
