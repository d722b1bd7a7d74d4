package dev.understudy.sandbox;

import dev.understudy.journal.Journal;
import dev.understudy.mail.Postman;
import io.vertx.core.Future;
import java.util.Optional;

/** What the sandboxes of one server have in common, and who moves in where. */
public interface House {

  /** The contracts as they are now, and the layers that every sandbox shares. */
  Ground ground();

  /** Who acts in a sandbox that has this for itself. */
  Cast cast(Ground ground, Own own);

  /** An empty journal for that sandbox. */
  Journal journal(SandboxId id);

  /** Who delivers the letters of the outboxes, where somebody does. */
  Optional<Postman> postman();

  /** How a sandbox begins of which nothing else is said. */
  Beginning beginning();

  /**
   * How a sandbox begins from the scenario of that name; it may have to be read, which no event
   * loop waits for. The future fails with a sentence on what would be right where there is none, or
   * where it cannot be used.
   */
  Future<State> scenario(String name);
}
