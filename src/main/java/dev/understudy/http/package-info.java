/** Where HTTP ends: bytes in, a call; a reply, bytes out. */
@NullMarked
package dev.understudy.http;

import org.jspecify.annotations.NullMarked;
