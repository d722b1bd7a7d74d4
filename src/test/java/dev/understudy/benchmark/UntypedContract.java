package dev.understudy.benchmark;

import dev.understudy.benchmark.Turns.Entrant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A contract without code: answered with its example and with generated data, and among many other
 * operations.
 *
 * @param more a contract that is served beside it; empty for none
 */
record UntypedContract(Commands commands, Turns turns, String more) {
  private static final String CONTRACT = "src/test/resources/contracts/library.yaml";
  private static final int MANY = 1_200;
  private static final String FEW = "4 operations";

  String page() throws IOException {
    return answers() + "\n" + operations();
  }

  private String answers() throws IOException {
    List<String> example = commands.understudy(CONTRACT);
    List<String> generated = commands.understudy("--dynamic", CONTRACT);
    int size = Turns.bodySize(example, Route.BOOK, Route.BOOK);
    String what = "An untyped contract, " + Route.BOOK.title();
    return Tables.throughput(
        what,
        size,
        turns.of(
            what,
            List.of(
                new Entrant("bare Vert.x", commands.bare(size), Route.BOOK),
                new Entrant("Understudy, example", example, Route.BOOK),
                new Entrant("Understudy, generated", generated, Route.BOOK),
                new Entrant(
                    "Understudy, generated, another book each time", generated, Route.ANY_BOOK)),
            Route.BOOK));
  }

  private String operations() throws IOException {
    Path large = Files.createTempFile("understudy", ".json");
    try {
      LargeContract.write(Path.of(CONTRACT), MANY, large);
      return operations(large);
    } finally {
      Files.delete(large);
    }
  }

  private String operations(Path large) throws IOException {
    List<String> few = commands.understudy(CONTRACT);
    List<Entrant> entrants = new ArrayList<>();
    entrants.add(new Entrant(FEW, few, Route.BOOK));
    entrants.add(
        new Entrant(MANY + " operations", commands.understudy(large.toString()), Route.BOOK));
    if (!more.isEmpty()) {
      String beside = "4 operations beside " + Path.of(more).getFileName();
      entrants.add(new Entrant(beside, commands.understudy(CONTRACT, more), Route.BOOK));
    }
    int size = Turns.bodySize(few, Route.BOOK, Route.BOOK);
    String what = "Few and many operations, " + Route.BOOK.title();
    return Tables.cost(what, size, turns.of(what, entrants, Route.BOOK));
  }
}
