package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The cost of a search, in places of the tree that are looked at. */
class PathTreeTest {

  @Test
  void looksAtNoMorePlacesOfTenThousandOperationsThanOfTen() {
    assertThat(visits(10_000, "/group9/things/7/parts/8")).isEqualTo(6);
    assertThat(visits(10, "/group9/things/7/parts/8")).isEqualTo(6);
    assertThat(visits(10_000, "/group9999/nothing/7/parts/8")).isEqualTo(2);
  }

  @Test
  void looksAtNoMorePlacesWhereTenThousandSegmentsArePartlyAParameter() {
    PathTree tree = tree(IntStream.range(0, 10_000).mapToObj(i -> "GET /jobs/{id}:verb" + i));
    PathSearch search = new PathSearch(Segments.of("/jobs/7:verb9876"));

    PathOperations found = search.find(tree.root(), 0);

    assertThat(found).extracting(PathOperations::template).isEqualTo("/jobs/{id}:verb9876");
    assertThat(search.visits()).isEqualTo(3);
  }

  @Test
  void looksAtNoPlaceTwiceWhereEveryWayHasToBeTried() {
    PathTree tree = tree(everyWay(8).map(path -> "GET " + path + "/end"));
    PathSearch search = new PathSearch(Segments.of("/a".repeat(8) + "/other"));

    PathOperations found = search.find(tree.root(), 0);

    assertThat(found).isNull();
    assertThat(search.visits()).isEqualTo((1 << 9) - 1);
    assertThat(search.values()).isEmpty();
  }

  private static Stream<String> everyWay(int depth) {
    return depth == 0
        ? Stream.of("")
        : everyWay(depth - 1).flatMap(path -> Stream.of(path + "/a", path + "/{x" + depth + "}"));
  }

  private static int visits(int operations, String path) {
    PathTree tree =
        tree(
            IntStream.range(0, operations)
                .mapToObj(i -> "GET /group" + i + "/things/{id}/parts/{part}"));
    PathSearch search = new PathSearch(Segments.of(path));
    PathOperations found = search.find(tree.root(), 0);
    assertThat(found == null).isEqualTo(path.contains("nothing"));
    return search.visits();
  }

  private static PathTree tree(Stream<String> operations) {
    return PathTree.of(operations.map(text -> Routes.operation(text, List.of(""))).toList());
  }
}
