package dev.understudy.validation;

import dev.understudy.exchange.Problem;

/** Why a call goes no further; without a stack trace, as it is an outcome and no bug. */
final class Refused extends Exception {
  private static final long serialVersionUID = 1;
  private final transient Problem problem;

  Refused(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  static Refused malformed(String why) {
    return new Refused(Problems.malformed(why));
  }

  Problem problem() {
    return problem;
  }
}
