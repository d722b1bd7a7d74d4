package dev.understudy.exchange;

import io.vertx.core.Future;
import java.util.function.Function;

/**
 * Goes on with an answer: at once where it is there already, as it is whenever the state is in
 * memory, and otherwise when it comes. A layer that did the former by {@link Future#map} would have
 * each call pay for waiting that never happens.
 */
public final class Answers {
  private Answers() {}

  /** As {@link Future#map(Function)}. */
  public static <A, B> Future<B> map(Future<A> answer, Function<? super A, ? extends B> then) {
    if (!answer.succeeded()) {
      return answer.map(then::apply);
    }
    try {
      return Future.succeededFuture(then.apply(answer.result()));
    } catch (RuntimeException e) {
      return Future.failedFuture(e);
    }
  }

  /** As {@link Future#compose(Function)}. */
  public static <A, B> Future<B> compose(Future<A> answer, Function<? super A, Future<B>> then) {
    if (!answer.succeeded()) {
      return answer.compose(then::apply);
    }
    try {
      return then.apply(answer.result());
    } catch (RuntimeException e) {
      return Future.failedFuture(e);
    }
  }
}
