package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.schema.RegexSampler;
import dev.understudy.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/*
 * Strings: what the member's name suggests, if the schema accepts that; else what the format or the
 * pattern asks for; else words. Whatever has a format or a pattern is checked before it is used.
 */
final class TextMaker implements Form {

  private static final int LONGEST = 1 << 16;
  private static final int TRIES = 40;
  private static final int TRIED_BEFOREHAND = 4;
  private static final int USUAL = 24;

  private final Plans plans;
  private final List<Schema> judges;
  private final List<RegexSampler> patterns;
  private final List<TextIdea> formats;
  private final int least;
  private final int most;
  private final @Nullable Obstacle failure;
  private final Map<TextIdea, Boolean> usable = new ConcurrentHashMap<>();

  private TextMaker(
      Plans plans, List<Schema> parts, List<RegexSampler> patterns, List<TextIdea> formats) {
    this.plans = plans;
    this.judges = parts.stream().filter(TextMaker::needsJudging).toList();
    this.patterns = patterns;
    this.formats = formats;
    this.least = (int) Math.min(LONGEST, Counts.least(parts, "minLength"));
    this.most = (int) Math.min(LONGEST, Counts.most(parts, "maxLength"));
    Schema at = judges.isEmpty() ? parts.isEmpty() ? null : parts.get(0) : judges.get(0);
    String keyword = patterns.isEmpty() ? "format" : "pattern";
    this.failure =
        at == null ? null : Obstacle.unsatisfiable(at, keyword, "no text made was accepted");
  }

  private static boolean needsJudging(Schema part) {
    return part.source().has("pattern") || part.source().has("format");
  }

  static Form of(Plans plans, List<Schema> parts) {
    long least = Counts.least(parts, "minLength");
    if (least > LONGEST) {
      Schema at = Counts.holder(parts, "minLength");
      return new Nothing(
          Obstacle.overBudget(at, "minLength", "more than " + LONGEST + " characters"));
    }
    if (least > Counts.most(parts, "maxLength")) {
      Schema at = Counts.holder(parts, "minLength");
      return new Nothing(
          Obstacle.unsatisfiable(at, "minLength", "more characters than maxLength allows"));
    }
    List<RegexSampler> patterns = new ArrayList<>();
    List<TextIdea> formats = new ArrayList<>();
    for (Schema part : parts) {
      JsonNode node = part.source();
      if (node.path("pattern").isTextual()) {
        plans.pattern(node.get("pattern").textValue()).ifPresent(patterns::add);
      }
      plans.formats().of(node).ifPresent(formats::add);
    }
    return new TextMaker(plans, parts, List.copyOf(patterns), List.copyOf(formats));
  }

  @Override
  public @Nullable JsonNode make(Spot spot, Hint hint, long seed) {
    Draw draw = new Draw(seed);
    TextIdea idea = hint.text();
    if (idea != null && isUsable(idea)) {
      JsonNode value = accepted(idea.text(draw, least, most));
      if (value != null) {
        return value;
      }
    }
    for (int i = 0; i < TRIES; i++) {
      JsonNode value = candidate(draw, i).map(this::accepted).orElse(null);
      if (value != null) {
        return value;
      }
    }
    if (failure != null) {
      spot.run().note(failure);
    }
    return null;
  }

  private Optional<String> candidate(Draw draw, int turn) {
    int ideas = patterns.size() + formats.size();
    if (ideas == 0) {
      return Optional.of(Prose.words(draw, least, Math.min(most, Math.max(USUAL, least))));
    }
    int index = turn % ideas;
    return index < patterns.size()
        ? patterns.get(index).sample(least, most, draw::below)
        : Optional.of(formats.get(index - patterns.size()).text(draw, least, most));
  }

  private @Nullable JsonNode accepted(String text) {
    int length = text.codePointCount(0, text.length());
    if (length < least || length > most) {
      return null;
    }
    JsonNode value = TextNode.valueOf(text);
    return plans.accept(judges, value) ? value : null;
  }

  // Whether the schema accepts what an idea gives, found out once.
  private boolean isUsable(TextIdea idea) {
    Boolean known = usable.get(idea);
    if (known == null) {
      Draw draw = new Draw(TRIES);
      int accepted = 0;
      for (int i = 0; i < TRIED_BEFOREHAND; i++) {
        accepted += accepted(idea.text(draw, least, most)) == null ? 0 : 1;
      }
      known = accepted > 0;
      usable.put(idea, known);
    }
    return known;
  }

  @Override
  public boolean fits(int levels) {
    return true;
  }

  @Override
  public boolean isComposite() {
    return false;
  }
}
