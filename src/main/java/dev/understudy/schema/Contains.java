package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code contains} with {@code minContains} and {@code maxContains}. */
record Contains(Site site, Site mostSite, Check check, int least, int most) implements Check {

  static void compile(SchemaPart part) {
    boolean counted = part.vocabulary().assertions();
    part.optionalChild("contains")
        .ifPresent(
            check -> {
              int least = counted ? part.count("minContains").orElse(1) : 1;
              int most =
                  counted ? part.count("maxContains").orElse(Integer.MAX_VALUE) : Integer.MAX_VALUE;
              Site site = part.site(part.has("minContains") ? "minContains" : "contains");
              part.add(new Contains(site, part.site("maxContains"), check, least, most));
            });
  }

  @Override
  public boolean test(JsonNode value, Evaluation evaluation) {
    if (!value.isArray()) {
      return true;
    }
    int matching = matching(value, evaluation);
    if (matching >= least && matching <= most) {
      return true;
    }
    if (evaluation.collecting()) {
      boolean few = matching < least;
      evaluation.report(
          few ? site : mostSite,
          "expected %s that %s what contains asks for but got %d"
              .formatted(
                  (few ? "at least " : "at most ") + Words.count(few ? least : most, "item"),
                  (few ? least : most) == 1 ? "is" : "are",
                  matching));
    }
    return false;
  }

  private int matching(JsonNode array, Evaluation evaluation) {
    boolean tracking = evaluation.tracking();
    int matching = 0;
    for (int i = 0; i < array.size() && (tracking || needsMore(matching)); i++) {
      evaluation.track(false);
      int height = evaluation.marks().height();
      boolean matches = evaluation.quietly(check, array.get(i));
      evaluation.marks().cut(height);
      evaluation.track(tracking);
      if (matches) {
        matching++;
        if (tracking) {
          evaluation.marks().item(i);
        }
      }
    }
    return matching;
  }

  private boolean needsMore(int matching) {
    return matching < least || (most < Integer.MAX_VALUE && matching <= most);
  }
}
