package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.Content;
import dev.understudy.contract.Operation;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the bodies that were made last: most clients ask for the same few things again and
 * again, and get the same ones anyway, as what is made is a pure function of what is asked. A body
 * has one place, found by its seed, and the next one with the same place takes it over. Entries are
 * immutable: a reader on another thread sees a whole one or none.
 */
final class RecentBodies {
  private static final int PLACES = 128;
  private static final int LARGEST = 32 << 10;

  private final @Nullable Entry[] entries = new Entry[PLACES];

  /** A body, and all that it was made from. */
  private record Entry(
      Content content,
      Operation operation,
      Fill fill,
      long seed,
      Map<String, JsonNode> path,
      Chosen chosen) {

    static Entry of(Content content, Asked asked, Chosen chosen) {
      ExampleOptions options = asked.options();
      return new Entry(
          content,
          asked.operation(),
          options.fill(),
          options.seed(),
          asked.call().input().path(),
          chosen);
    }

    boolean answers(Content wanted, Asked asked) {
      return content == wanted
          && operation == asked.operation()
          && fill == asked.options().fill()
          && seed == asked.options().seed()
          && path.equals(asked.call().input().path());
    }
  }

  /** The body that was made for the same before, or else the one that is made now. */
  Chosen of(Content content, Asked asked, Function<Asked, Chosen> make) {
    int place = (int) Draw.mix(asked.seed(), content.name().hashCode()) & (PLACES - 1);
    Entry known = entries[place];
    if (known != null && known.answers(content, asked)) {
      return known.chosen;
    }
    Chosen made = make.apply(asked);
    if (made.body() != null && made.body().bytes().length() <= LARGEST) {
      entries[place] = Entry.of(content, asked, made);
    }
    return made;
  }
}
