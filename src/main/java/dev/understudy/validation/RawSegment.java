package dev.understudy.validation;

import dev.understudy.contract.Match;
import dev.understudy.exchange.Call;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Finds the value of a path parameter as it was sent: in the decoded one, an escape that is data
 * cannot be told from a delimiter. The segments are counted from the end, as a contract may hang
 * below a base path that its template does not name.
 */
final class RawSegment {
  private static final String NOUN = "path parameter";

  private RawSegment() {}

  /** The value, still encoded; nothing where its place in the path cannot be told. */
  static @Nullable String of(Call call, Match.Found found, int place) {
    String name = "{" + found.operation().pathNames().get(place) + "}";
    String[] template = found.operation().template().split("/");
    String[] path = call.path().split("/");
    for (int i = 1; i <= Math.min(template.length, path.length); i++) {
      String segment = template[template.length - i];
      int at = segment.indexOf(name);
      if (at >= 0) {
        return within(path[path.length - i], segment.substring(0, at), found, place);
      }
    }
    return null;
  }

  // What stands before it in the segment, literal text and other values, says where it begins.
  private static @Nullable String within(
      String segment, String before, Match.Found found, int place) {
    String[] literals = before.split("\\{[^}]*}", -1);
    String decoded = found.pathValues().get(place);
    try {
      int start = 0;
      for (int i = 0; i < literals.length; i++) {
        start += Percent.decode(literals[i], false, NOUN, "").length();
        start += i == 0 ? 0 : found.pathValues().get(place - literals.length + i).length();
      }
      String raw = segment.substring(at(segment, start), at(segment, start + decoded.length()));
      return Percent.decode(raw, false, NOUN, "").equals(decoded) ? raw : null;
    } catch (Refused broken) {
      return null;
    }
  }

  // Where the text behind so many decoded characters begins; an octet that goes on with a character
  // of UTF-8 counts for none, one that begins the longest ones for two.
  private static int at(String segment, int characters) {
    int decoded = 0;
    int i = 0;
    while (i < segment.length()) {
      boolean escaped = segment.charAt(i) == '%' && i + 2 < segment.length();
      int octet = escaped ? HexFormat.fromHexDigits(segment, i + 1, i + 3) : segment.charAt(i);
      int width = (octet & 0xc0) == 0x80 ? 0 : octet >= 0xf0 ? 2 : 1;
      if (decoded >= characters && width > 0) {
        return i;
      }
      decoded += width;
      i += escaped ? 3 : 1;
    }
    return segment.length();
  }
}
