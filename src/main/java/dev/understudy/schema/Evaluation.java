package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/*
 * The state of one evaluation of one value. It is used again for the next one, so that a valid value
 * costs no allocation. What cannot be decided within bounds (depth, steps, a costly pattern) is
 * refused: that stands however the schemas around combine their answers, even below `not`.
 */
final class Evaluation {

  private static final int DEEPEST = 1_000;
  private static final int MOST_STEPS = 10_000_000;
  private static final int MOST_VIOLATIONS = 1_000;

  private final Marks marks = new Marks();
  private final Path path = new Path();
  private final List<Violation> found = new ArrayList<>();
  private final List<Violation> refusals = new ArrayList<>(1);
  private Direction direction = Direction.NEITHER;
  private boolean collecting;
  private boolean tracking;
  private boolean refused;
  private Resource[] scopes = new Resource[4];
  private int scopeCount;
  private int depth;
  private int steps;

  void begin(Direction towards, boolean collect) {
    direction = towards;
    collecting = collect;
    tracking = false;
    refused = false;
    scopeCount = 0;
    depth = 0;
    steps = 0;
    marks.reset();
    path.clear();
    found.clear();
    refusals.clear();
  }

  Direction direction() {
    return direction;
  }

  boolean refused() {
    return refused;
  }

  List<Violation> violations() {
    List<Violation> all = new ArrayList<>(refusals);
    all.addAll(found);
    return List.copyOf(all);
  }

  // What is found

  boolean collecting() {
    return collecting;
  }

  void report(Site site, String detail) {
    if (found.size() < MOST_VIOLATIONS) {
      found.add(new Violation(path.pointer(), site.pointer(), site.keyword(), detail));
    }
  }

  void reportMember(Site site, String name, String detail) {
    path.push(name);
    report(site, detail);
    path.pop();
  }

  void refuse(Site site, String detail) {
    refused = true;
    if (refusals.isEmpty()) {
      refusals.add(new Violation(path.pointer(), site.pointer(), site.keyword(), detail));
    }
  }

  /** What was reported so far, to be taken back by whoever finds that it does not matter. */
  List<Violation> found() {
    return found;
  }

  String pointer() {
    return path.pointer();
  }

  // Where it stands

  /** Counts one schema entered; false when that is one too many, which refuses the value. */
  boolean enter(Site site) {
    if (depth >= DEEPEST) {
      refuse(
          site,
          "is nested too deeply, or its schema applies itself without end: " + DEEPEST + " levels");
      return false;
    }
    if (steps >= MOST_STEPS) {
      refuse(site, "is too costly to be checked: more than " + MOST_STEPS + " steps");
      return false;
    }
    depth++;
    steps++;
    return true;
  }

  void leave() {
    depth--;
  }

  boolean atRoot() {
    return path.isEmpty();
  }

  boolean member(Check check, JsonNode value, String name) {
    boolean before = tracking;
    tracking = false;
    path.push(name);
    boolean passed = check.test(value, this);
    path.pop();
    tracking = before;
    return passed;
  }

  boolean item(Check check, JsonNode value, int index) {
    boolean before = tracking;
    tracking = false;
    path.push(index);
    boolean passed = check.test(value, this);
    path.pop();
    tracking = before;
    return passed;
  }

  /** Tests without telling anybody what was wrong. */
  boolean quietly(Check check, JsonNode value) {
    boolean before = collecting;
    collecting = false;
    boolean passed = check.test(value, this);
    collecting = before;
    return passed;
  }

  // What was looked at

  boolean tracking() {
    return tracking;
  }

  void track(boolean on) {
    tracking = on;
  }

  Marks marks() {
    return marks;
  }

  // Through which resources it came, for $dynamicRef

  void enterScope(Resource resource) {
    if (scopeCount == scopes.length) {
      scopes = Arrays.copyOf(scopes, scopeCount * 2);
    }
    scopes[scopeCount++] = resource;
  }

  void leaveScope() {
    scopeCount--;
  }

  Check outermost(String dynamicAnchor, Check fallback) {
    for (int i = 0; i < scopeCount; i++) {
      Check anchored = scopes[i].dynamicCheck(dynamicAnchor);
      if (anchored != null) {
        return anchored;
      }
    }
    return fallback;
  }
}
