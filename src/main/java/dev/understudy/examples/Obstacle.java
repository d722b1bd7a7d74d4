package dev.understudy.examples;

import dev.understudy.schema.Schema;

/** What stands in the way of a value: where, whether it is a matter of cost, and what it is. */
record Obstacle(Sample.Reason reason, Schema at, String keyword, String detail) {

  static Obstacle unsatisfiable(Schema at, String keyword, String detail) {
    return new Obstacle(Sample.Reason.UNSATISFIABLE, at, keyword, detail);
  }

  static Obstacle overBudget(Schema at, String keyword, String detail) {
    return new Obstacle(Sample.Reason.OVER_BUDGET, at, keyword, detail);
  }

  Sample.Failed failed() {
    String place = keyword.isEmpty() ? at.location() : at.location() + "/" + keyword;
    return new Sample.Failed(reason, place, detail);
  }
}
