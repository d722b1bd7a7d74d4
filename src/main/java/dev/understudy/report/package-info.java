/** What a command found, and the forms that it is written in for people and for programs. */
@NullMarked
package dev.understudy.report;

import org.jspecify.annotations.NullMarked;
