package dev.understudy.organizations;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many bytes a value takes as JSON in UTF-8, without spaces (RFC 8259 §7 for the escapes). */
final class JsonSize {
  private JsonSize() {}

  static long of(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return ofMembers(map);
    }
    if (value instanceof List<?> list) {
      return 2 + commas(list.size()) + list.stream().mapToLong(JsonSize::of).sum();
    }
    return value instanceof String string ? ofString(string) : String.valueOf(value).length();
  }

  private static long ofMembers(Map<?, ?> map) {
    long members =
        map.entrySet().stream()
            .mapToLong(member -> of(member.getKey()) + 1 + of(member.getValue()))
            .sum();
    return 2 + commas(map.size()) + members;
  }

  private static int commas(int items) {
    return Math.max(0, items - 1);
  }

  private static long ofString(String string) {
    return 2 + string.codePoints().mapToLong(JsonSize::ofCharacter).sum();
  }

  private static int ofCharacter(int c) {
    if (c == '"' || c == '\\' || c == '\b' || c == '\f' || c == '\n' || c == '\r' || c == '\t') {
      return 2;
    }
    if (c < 0x20) {
      return 6;
    }
    if (c < 0x80) {
      return 1;
    }
    if (c < 0x800) {
      return 2;
    }
    return c < 0x10000 ? 3 : 4;
  }
}
