/** The rules answer: the generated interfaces, implemented over the store. */
@NullMarked
package dev.understudy.handlers;

import org.jspecify.annotations.NullMarked;
