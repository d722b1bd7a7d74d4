/** One whole little server without a port. */
@NullMarked
package dev.understudy.sandbox;

import org.jspecify.annotations.NullMarked;
