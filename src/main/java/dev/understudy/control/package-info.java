/** The operator's window: puts sandboxes into any situation, and tells what happened in them. */
@NullMarked
package dev.understudy.control;

import org.jspecify.annotations.NullMarked;
