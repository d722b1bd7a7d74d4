package dev.understudy.control;

import dev.understudy.contract.Catalog;
import dev.understudy.contract.Fault;
import dev.understudy.fixtures.Saving;
import dev.understudy.fixtures.Scenario;
import dev.understudy.sandbox.Beginning;
import dev.understudy.sandbox.Sandbox;
import dev.understudy.sandbox.Sandboxes;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What the control plane has in hand: a running server, its sandboxes, and how they begin. */
public interface Controlled {

  /** The worlds that are kept apart. */
  Sandboxes sandboxes();

  /** The contracts as they are now. */
  Catalog catalog();

  /** What is wrong with them. */
  List<Fault> findings();

  /** The base address of the mocked API. */
  URI url();

  /** The version of Understudy. */
  String version();

  /** How a sandbox begins of which nothing else is said. */
  Beginning beginning();

  /** The names of the scenarios that there are; this reads files. */
  List<String> scenarios();

  /**
   * The scenario of that name; nothing where there is none. This reads files.
   *
   * @throws dev.understudy.contract.FaultyFiles if its files cannot be used
   */
  Optional<Told> scenario(String name);

  /**
   * A scenario, and how a sandbox begins from it.
   *
   * @param scenario what its files say, where it is one of the Organizations API
   */
  record Told(String name, Optional<Scenario> scenario, Beginning beginning) {}

  /** Keeps the state of a sandbox as a scenario; this writes files. */
  Saving save(String name, String description, Sandbox sandbox);
}
