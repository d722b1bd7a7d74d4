/** What was said: the call, the reply, and the two shapes that answer and surround. */
@NullMarked
package dev.understudy.exchange;

import org.jspecify.annotations.NullMarked;
