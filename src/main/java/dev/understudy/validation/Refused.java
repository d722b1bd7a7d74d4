package dev.understudy.validation;

import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Refuser;

/** Why a call goes no further; without a stack trace, as it is an outcome and no bug. */
final class Refused extends Exception {
  private static final long serialVersionUID = 1;
  private final transient Refuser.Reason reason;
  private final transient Problem problem;

  Refused(Refuser.Reason reason, Problem problem) {
    super(problem.detail(), null, false, false);
    this.reason = reason;
    this.problem = problem;
  }

  static Refused malformed(String why) {
    return new Refused(Refuser.Reason.MALFORMED, Problems.malformed(why));
  }

  Refuser.Reason reason() {
    return reason;
  }

  Problem problem() {
    return problem;
  }
}
