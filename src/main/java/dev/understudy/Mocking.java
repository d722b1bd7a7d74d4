package dev.understudy;

import dev.understudy.examples.ExampleOptions;
import dev.understudy.validation.Profile;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is mocked, and how: which contracts, how their answers are made, and how strictly they are
 * held.
 *
 * @param contracts where the contracts are; none for the Organizations API. That one is answered by
 *     handlers over state, also from a file that says the same; all others from themselves
 * @param examples how answers are chosen and made from a contract
 * @param profile how strictly a contract is held against requests and answers
 * @param security whether credentials are asked for as the contract says; without it, nobody knows
 *     who calls, and handlers are not asked
 * @param strict whether an error in a contract keeps it from starting, and not only the operations
 *     that have it
 * @param remoteRefs hosts that references in contracts may lead to, or {@code *}
 * @param outbound what may be sent, and where to
 * @param state whether what callers send is kept, as far as a contract's paths tell what it is
 */
public record Mocking(
    List<Place> contracts,
    ExampleOptions examples,
    Profile profile,
    boolean security,
    boolean strict,
    Set<String> remoteRefs,
    Outbound outbound,
    boolean state) {

  /** The Organizations API. */
  public static final Mocking DEFAULT =
      new Mocking(
          List.of(),
          ExampleOptions.DEFAULT,
          Profile.DEFAULT,
          true,
          false,
          Set.of(),
          Outbound.OFF,
          true);

  /**
   * Where a contract is.
   *
   * @param prefix the path that it is put under; none for the base paths of its own servers
   * @param file an OpenAPI document, or a folder of some
   */
  public record Place(Optional<String> prefix, Path file) {
    /** Under the base paths of its own servers. */
    public static Place of(Path file) {
      return new Place(Optional.empty(), file);
    }
  }

  public Mocking {
    contracts = List.copyOf(contracts);
    Objects.requireNonNull(examples, "examples");
    Objects.requireNonNull(profile, "profile");
    remoteRefs = Set.copyOf(remoteRefs);
    Objects.requireNonNull(outbound, "outbound");
  }

  /** The same for the contracts in these files. */
  public Mocking withContracts(Path... files) {
    List<Place> places = List.of(files).stream().map(Place::of).toList();
    return new Mocking(places, examples, profile, security, strict, remoteRefs, outbound, state);
  }

  /** The same with what callers send kept, or not. */
  public Mocking withState(boolean kept) {
    return new Mocking(contracts, examples, profile, security, strict, remoteRefs, outbound, kept);
  }

  /** The same with other leave to send. */
  public Mocking withOutbound(Outbound other) {
    return new Mocking(contracts, examples, profile, security, strict, remoteRefs, other, state);
  }
}
