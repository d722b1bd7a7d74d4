/** The shell's door: commands, flags, the banner and the exit codes. */
@NullMarked
package dev.understudy.cli;

import org.jspecify.annotations.NullMarked;
