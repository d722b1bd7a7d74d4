/** How letters of the outbox leave for real: by SMTP, where a flag asks for it. */
@NullMarked
package dev.understudy.mail;

import org.jspecify.annotations.NullMarked;
