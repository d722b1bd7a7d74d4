/** Was it allowed: the gates that hold a request and its answer against the contract. */
@NullMarked
package dev.understudy.validation;

import org.jspecify.annotations.NullMarked;
