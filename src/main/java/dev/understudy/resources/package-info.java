/** A contract's paths answer: state that is inferred from it, without code. */
@NullMarked
package dev.understudy.resources;

import org.jspecify.annotations.NullMarked;
