package dev.understudy.resources;

import dev.understudy.exchange.Problem;
import java.util.List;

/** What came of a call before it is told in the contract's words. */
sealed interface Outcome {

  /** Things are told, in an answer that is about one or several. */
  record Told(List<Thing> things, boolean isNew, String why) implements Outcome {
    public Told {
      things = List.copyOf(things);
    }
  }

  /** A part of a list is told. */
  record Listed(Window window, String why) implements Outcome {}

  /** There is nothing to tell any more. */
  record Gone(String why) implements Outcome {}

  /** The caller knows it already. */
  record Unmodified(Thing thing) implements Outcome {}

  /** It was not done. */
  record Refused(Problem problem) implements Outcome {}

  /** Nothing is known of it here, so that the contract answers. */
  record Declared(String why) implements Outcome {}
}
