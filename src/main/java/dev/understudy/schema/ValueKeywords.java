package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.schema.Comparison.Relation;
import dev.understudy.schema.Size.Measure;
import java.math.BigDecimal;

/** The keywords that judge a value by itself alone. */
final class ValueKeywords {

  private ValueKeywords() {}

  static void compile(SchemaPart part) {
    if (part.has("type")) {
      part.add("type", Types.of(part));
    }
    if (part.has("enum")) {
      part.add("enum", OneOfValues.of(part.list("enum")));
    }
    if (part.has("const")) {
      part.add("const", new ConstantValue(part.path("const")));
    }
    number(part);
    sizes(part);
    part.text("pattern")
        .ifPresent(text -> part.add(new PatternCheck(part.site("pattern"), pattern(part, text))));
    if (part.path("uniqueItems").asBoolean()) {
      part.add(new UniqueItems(part.site("uniqueItems")));
    }
  }

  private static TextPattern pattern(SchemaPart part, String text) {
    return TextPattern.compile(text)
        .orElseThrow(() -> part.fault("pattern", "is not a regular expression: " + text));
  }

  private static void number(SchemaPart part) {
    for (Relation relation : Relation.values()) {
      String keyword = relation.keyword();
      if (part.has(keyword)) {
        part.add(keyword, new Comparison(relation, Bound.of(number(part, keyword))));
      }
    }
    if (part.has("multipleOf")) {
      BigDecimal divisor = number(part, "multipleOf");
      if (divisor.signum() <= 0 || Numbers.isExtreme(divisor)) {
        throw part.fault("multipleOf", "expected a number above 0, within reason");
      }
      part.add("multipleOf", Multiple.of(divisor));
    }
  }

  private static BigDecimal number(SchemaPart part, String keyword) {
    JsonNode node = part.path(keyword);
    if (!node.isNumber() || !Numbers.isFinite(node)) {
      throw part.fault(keyword, keyword + ": expected a number but got " + Words.describe(node));
    }
    return Numbers.exact(node);
  }

  private static void sizes(SchemaPart part) {
    for (Measure measure : Measure.values()) {
      String most = "max" + measure.keyword();
      part.count(most).ifPresent(limit -> part.add(most, new Size(measure, true, limit)));
      String least = "min" + measure.keyword();
      part.count(least).ifPresent(limit -> part.add(least, new Size(measure, false, limit)));
    }
  }
}
