package dev.understudy.exchange;

import java.util.List;

/** Puts into an answer that a request goes no further. */
@FunctionalInterface
public interface Refuser {

  /** Says it by the problem itself, whatever the contract declares. */
  Refuser PROBLEM = (call, reason, problem) -> problem.reply(call);

  /** The answer to that call, which is refused for that reason. */
  Reply refuse(Call call, Reason reason, Problem problem);

  /** Why a request is refused. */
  enum Reason {
    /** It accepts no media type of the answers. */
    NOT_ACCEPTABLE(406),
    /** Its body is of a media type that the operation does not take. */
    UNSUPPORTED_MEDIA_TYPE(415, 422, 400),
    /** It cannot be read. */
    MALFORMED(400, 422),
    /** It can be read, and breaks the contract. */
    INVALID(422, 400);

    private final List<Integer> statuses;

    Reason(Integer... statuses) {
      this.statuses = List.of(statuses);
    }

    /** The statuses that say so, the best one first. */
    public List<Integer> statuses() {
      return statuses;
    }
  }
}
