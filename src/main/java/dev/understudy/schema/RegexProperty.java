package dev.understudy.schema;

import dev.understudy.schema.RegexClass.Spelling;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** {@code \p{…}}: a property of Unicode, left to the tables of the engines. */
final class RegexProperty {

  private static final Map<String, String> CATEGORIES =
      Map.ofEntries(
          Map.entry("letter", "L"),
          Map.entry("lowercase_letter", "Ll"),
          Map.entry("uppercase_letter", "Lu"),
          Map.entry("titlecase_letter", "Lt"),
          Map.entry("modifier_letter", "Lm"),
          Map.entry("other_letter", "Lo"),
          Map.entry("mark", "M"),
          Map.entry("combining_mark", "M"),
          Map.entry("nonspacing_mark", "Mn"),
          Map.entry("spacing_mark", "Mc"),
          Map.entry("enclosing_mark", "Me"),
          Map.entry("number", "N"),
          Map.entry("decimal_number", "Nd"),
          Map.entry("digit", "Nd"),
          Map.entry("letter_number", "Nl"),
          Map.entry("other_number", "No"),
          Map.entry("punctuation", "P"),
          Map.entry("punct", "P"),
          Map.entry("connector_punctuation", "Pc"),
          Map.entry("dash_punctuation", "Pd"),
          Map.entry("open_punctuation", "Ps"),
          Map.entry("close_punctuation", "Pe"),
          Map.entry("initial_punctuation", "Pi"),
          Map.entry("final_punctuation", "Pf"),
          Map.entry("other_punctuation", "Po"),
          Map.entry("symbol", "S"),
          Map.entry("math_symbol", "Sm"),
          Map.entry("currency_symbol", "Sc"),
          Map.entry("modifier_symbol", "Sk"),
          Map.entry("other_symbol", "So"),
          Map.entry("separator", "Z"),
          Map.entry("space_separator", "Zs"),
          Map.entry("line_separator", "Zl"),
          Map.entry("paragraph_separator", "Zp"),
          Map.entry("other", "C"),
          Map.entry("control", "Cc"),
          Map.entry("format", "Cf"),
          Map.entry("surrogate", "Cs"),
          Map.entry("private_use", "Co"));
  private static final Set<String> SCRIPT_KEYS = Set.of("Script", "sc", "Script_Extensions", "scx");

  private RegexProperty() {}

  /** A property, of which {@code \p} or {@code \P} was read. */
  static Spelling read(RegexReader in, char p) {
    if (!in.skip("{")) {
      throw in.unreadable();
    }
    String text = in.until('}');
    int equals = text.indexOf('=');
    String key = equals < 0 ? "" : text.substring(0, equals);
    String value = text.substring(equals + 1);
    if (SCRIPT_KEYS.contains(key)) {
      return spelled(p, value, "Is" + value, true);
    }
    String category = CATEGORIES.getOrDefault(value.toLowerCase(Locale.ROOT), value);
    boolean known = category.length() <= 2;
    return spelled(p, category, known ? category : "Is" + value, known);
  }

  private static Spelling spelled(char p, String re2, String jdk, boolean linear) {
    String start = "\\" + p + "{";
    return new Spelling(start + re2 + "}", start + jdk + "}", -1, linear, null);
  }
}
