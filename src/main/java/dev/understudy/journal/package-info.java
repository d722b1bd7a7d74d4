/** What happened: the exchanges, remembered within bounds. */
@NullMarked
package dev.understudy.journal;

import org.jspecify.annotations.NullMarked;
