package dev.understudy.examples;

import dev.understudy.exchange.Body;
import dev.understudy.exchange.Origin;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer and why it is this one, or why there is none.
 *
 * @param body what is sent; none where nothing can be
 * @param origin where it comes from, or what stands in its way
 */
record Chosen(@Nullable Body body, Origin origin) {

  Body bodyOrThrow() {
    return Objects.requireNonNull(body, "body");
  }
}
