package dev.understudy.control;

import dev.understudy.exchange.Problem;

/**
 * What was asked of the control plane cannot be done. Nearly every operation declares these
 * refusals, in the same words, so that handlers throw them and one place answers.
 */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  Refused(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }

  static Refused notFound(String kind, String detail) {
    return new Refused(Problem.of(kind, 404, "Not found", detail));
  }

  static Refused conflict(String kind, String detail) {
    return new Refused(Problem.of(kind, 409, "Conflict", detail));
  }

  static Refused unacceptable(String detail) {
    return new Refused(Problem.of("unacceptable", 422, "Unacceptable", detail));
  }
}
