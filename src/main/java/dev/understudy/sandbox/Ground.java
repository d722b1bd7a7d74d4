package dev.understudy.sandbox;

import dev.understudy.contract.Catalog;
import dev.understudy.contract.Contract;
import dev.understudy.controls.Bending;
import dev.understudy.controls.DirectiveLayer;
import dev.understudy.controls.Directives;
import dev.understudy.controls.PreferLayer;
import dev.understudy.examples.BrokenAnswers;
import dev.understudy.examples.ExampleOptions;
import dev.understudy.examples.ExampleResponder;
import dev.understudy.exchange.Layer;
import dev.understudy.journal.Coverage;
import dev.understudy.validation.Profile;
import dev.understudy.validation.RequestGate;
import dev.understudy.validation.ResponseGate;
import io.vertx.core.MultiMap;
import java.util.Objects;

/**
 * What all sandboxes of a server stand on: contracts, and the layers that keep nothing of a call.
 * Another one comes in its place when a contract is saved.
 */
public final class Ground {
  private final Catalog catalog;
  private final ExampleResponder declared;
  private final Bending bending;
  private final Layer directives;
  private final boolean directed;
  private final Layer preferences;
  private final Layer recovery = new Recovery();
  private final Layer requestGate;
  private final Layer refusals;
  private final Layer unmatched = new Unmatched();
  private final Layer responseGate;
  private final boolean namedByPath;
  private final Coverage coverage;

  /**
   * A ground.
   *
   * @param catalog what was promised
   * @param terms how that is answered and held
   */
  public Ground(Catalog catalog, Terms terms) {
    this.catalog = Objects.requireNonNull(catalog, "catalog");
    this.declared = new ExampleResponder(terms.examples());
    this.bending = new Bending(declared::respond, BrokenAnswers::broken);
    this.directed = terms.directives();
    this.directives =
        terms.directives() ? new DirectiveLayer(bending, terms.examples().seed()) : Layer.NONE;
    this.preferences = new PreferLayer(declared, terms.callbacks());
    this.requestGate = new RequestGate(terms.profile());
    this.refusals = declared.refusals();
    this.responseGate = new ResponseGate(terms.profile());
    this.coverage = Coverage.of(catalog.contracts());
    this.namedByPath = catalog.contracts().stream().noneMatch(Ground::hasMarkedPath);
  }

  private static boolean hasMarkedPath(Contract contract) {
    return contract.operations().stream().anyMatch(it -> it.template().startsWith("/@"));
  }

  /** Of those contracts, answered and held as by default. */
  public static Ground of(Catalog catalog) {
    return new Ground(catalog, Terms.DEFAULT);
  }

  /**
   * How contracts are answered, and how strictly they are held.
   *
   * @param examples how answers are chosen and made from a contract
   * @param profile how strictly a contract is held against requests and answers
   * @param callbacks whether somebody sends the callbacks that callers prefer
   * @param directives whether a request may say in header fields what is done to its answer
   */
  public record Terms(
      ExampleOptions examples, Profile profile, boolean callbacks, boolean directives) {
    /** What holds where nothing else is said. */
    public static final Terms DEFAULT = new Terms(ExampleOptions.DEFAULT, Profile.DEFAULT);

    /** Without callbacks, with directives. */
    public Terms(ExampleOptions examples, Profile profile) {
      this(examples, profile, false, true);
    }

    public Terms {
      Objects.requireNonNull(examples, "examples");
      Objects.requireNonNull(profile, "profile");
    }
  }

  /** What was promised. */
  public Catalog catalog() {
    return catalog;
  }

  /** What can be exercised of the contracts, of which nothing is yet. */
  public Coverage coverage() {
    return coverage;
  }

  /** Whether a base path {@code /@id} names a sandbox: not where a contract has such paths. */
  boolean isSandboxNamedByPath() {
    return namedByPath;
  }

  /** Who answers from the contract alone. */
  public ExampleResponder declared() {
    return declared;
  }

  /** How answers are bent on purpose. */
  public Bending bending() {
    return bending;
  }

  /** Whether a request with these header fields says itself what is done to its answer. */
  boolean isDirected(MultiMap headers) {
    return directed && Directives.areAmong(headers);
  }

  /** {@code X-Understudy-Fault} and {@code X-Understudy-Latency}. */
  Layer directives() {
    return directives;
  }

  /** {@code Prefer: code=, example=, seed=, wait=, callback=}. */
  Layer preferences() {
    return preferences;
  }

  /** 500 for a bug. */
  Layer recovery() {
    return recovery;
  }

  /** 406, 415, 400 and 422, with every finding. */
  Layer requestGate() {
    return requestGate;
  }

  /** Refusals in the contract's own words. */
  Layer refusals() {
    return refusals;
  }

  /** 404 and 405 where there is no operation. */
  Layer unmatched() {
    return unmatched;
  }

  /** Lets nothing out that breaks the contract. */
  Layer responseGate() {
    return responseGate;
  }
}
