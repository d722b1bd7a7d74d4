package dev.understudy.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The path that a person who mistyped one may have meant.
 *
 * <p>An edit distance over segments: to replace one costs the Levenshtein distance of the two, none
 * where a parameter stands; to add or leave out one costs its length, 1 for a parameter. Paths
 * share most of their segments, so that each is compared with what was typed once at most.
 */
final class NearestPath {
  private static final int LONGEST = 200;
  private static final int MOST_APART = 2;
  // Pairs of letters for one path: a few milliseconds. A thousand operations take a tenth of it.
  private static final int MOST_COMPARED = 3_000_000;

  private final List<Known> paths = new ArrayList<>();
  private final List<SegmentPattern> segments = new ArrayList<>();
  private final Map<SegmentPattern, Integer> numbers = new HashMap<>();

  private NearestPath(List<String> texts) {
    texts.forEach(this::add);
  }

  /** A path, and its segments by number. */
  private record Known(String text, int[] segments) {}

  static NearestPath of(List<Door> doors) {
    return among(
        doors.stream()
            .flatMap(door -> door.paths().templates().stream().map(door::path))
            .distinct()
            .toList());
  }

  static NearestPath among(List<String> paths) {
    return new NearestPath(paths);
  }

  private void add(String path) {
    int[] known = Template.of(path).segments().stream().mapToInt(this::number).toArray();
    paths.add(new Known(path, known));
  }

  private int number(SegmentPattern segment) {
    return numbers.computeIfAbsent(
        segment,
        key -> {
          segments.add(key);
          return segments.size() - 1;
        });
  }

  /** The one that is most like that path, if anything is like it at all. */
  Optional<String> to(String path) {
    if (path.length() > LONGEST) {
      return Optional.empty();
    }
    Typed typed = new Typed(path.substring(1).split("/", -1));
    Known best = null;
    int least = Integer.MAX_VALUE;
    for (Known known : paths) {
      if (Math.abs(known.segments.length - typed.words.length) <= MOST_APART) {
        int cost = typed.distance(known.segments);
        boolean near = cost * 2 <= Math.max(path.length(), known.text.length());
        if (near && cost < least && typed.shares(known.segments)) {
          best = known;
          least = cost;
        }
      }
    }
    return best == null ? Optional.empty() : Optional.of(best.text);
  }

  /** What was typed, compared with each known segment once. */
  private final class Typed {
    private final String[] words;
    private final int[][] costs;
    private int compared;

    Typed(String[] words) {
      this.words = words;
      this.costs = new int[words.length][];
    }

    int distance(int[] known) {
      int[] row = new int[known.length + 1];
      for (int j = 0; j < known.length; j++) {
        row[j + 1] = row[j] + missing(segments.get(known[j]));
      }
      for (int i = 0; i < words.length; i++) {
        int extra = Math.max(1, words[i].length());
        int diagonal = row[0];
        row[0] += extra;
        for (int j = 0; j < known.length; j++) {
          int other = diagonal + cost(i, known[j]);
          diagonal = row[j + 1];
          int apart = Math.min(row[j] + missing(segments.get(known[j])), diagonal + extra);
          row[j + 1] = Math.min(other, apart);
        }
      }
      return row[known.length];
    }

    // A path of parameters is like everything; it takes a word that one may have meant.
    boolean shares(int[] known) {
      for (int segment : known) {
        SegmentPattern pattern = segments.get(segment);
        for (int i = 0; pattern.isConcrete() && i < words.length; i++) {
          if (cost(i, segment) * 2 <= pattern.prefix().length()) {
            return true;
          }
        }
      }
      return false;
    }

    private int cost(int word, int segment) {
      int[] row = costs[word];
      if (row == null) {
        row = new int[segments.size()];
        Arrays.fill(row, -1);
        costs[word] = row;
      }
      if (row[segment] < 0) {
        row[segment] = replacing(words[word], segments.get(segment));
      }
      return row[segment];
    }

    private int replacing(String word, SegmentPattern segment) {
      if (!segment.isConcrete() && segment.matches(word, new ArrayList<>(1))) {
        return 0;
      }
      String known = segment.shape();
      int longer = Math.max(word.length(), known.length());
      boolean unlike = Math.abs(word.length() - known.length()) * 2 > longer;
      if (unlike || compared > MOST_COMPARED) {
        return longer;
      }
      compared += word.length() * known.length();
      return Nearest.distance(word, known);
    }
  }

  private static int missing(SegmentPattern segment) {
    return segment.isWhole() ? 1 : Math.max(1, segment.shape().length());
  }
}
