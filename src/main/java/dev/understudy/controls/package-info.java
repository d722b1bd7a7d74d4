/** The caller bends it: layers that limit, delay or redirect an answer. */
@NullMarked
package dev.understudy.controls;

import org.jspecify.annotations.NullMarked;
