/** What was promised: an OpenAPI document, read once and compiled into operations that match. */
@NullMarked
package dev.understudy.contract;

import org.jspecify.annotations.NullMarked;
