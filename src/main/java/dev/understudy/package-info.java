/** A contract-first stand-in for the 3QPR Organizations API, and for any OpenAPI contract. */
@NullMarked
package dev.understudy;

import org.jspecify.annotations.NullMarked;
