package dev.understudy.validation;

import dev.understudy.contract.Match;
import dev.understudy.exchange.Call;
import org.jspecify.annotations.Nullable;

/**
 * Finds the value of a path parameter as it was sent: in the decoded one, an escape that is data
 * cannot be told from a delimiter. The segments are counted from the end, as a contract may hang
 * below a base path that its template does not name.
 */
final class RawSegment {
  private RawSegment() {}

  /**
   * The value, still encoded; nothing where it is not a segment but for a fixed beginning and end.
   */
  static @Nullable String of(Call call, Match.Found found, int place) {
    String name = "{" + found.operation().pathNames().get(place) + "}";
    String[] template = found.operation().template().split("/");
    String[] path = call.path().split("/");
    for (int i = 1; i <= Math.min(template.length, path.length); i++) {
      String segment = template[template.length - i];
      int at = segment.indexOf(name);
      if (at >= 0) {
        String before = segment.substring(0, at);
        String after = segment.substring(at + name.length());
        return within(path[path.length - i], before, after, found.pathValues().get(place));
      }
    }
    return null;
  }

  private static @Nullable String within(
      String segment, String before, String after, String decoded) {
    if (segment.length() < before.length() + after.length()
        || !segment.startsWith(before)
        || !segment.endsWith(after)) {
      return null;
    }
    String raw = segment.substring(before.length(), segment.length() - after.length());
    try {
      return Percent.decode(raw, false, "path parameter", "").equals(decoded) ? raw : null;
    } catch (Refused broken) {
      return null;
    }
  }
}
