/** Where organizations, members, invitations and keys live. */
@NullMarked
package dev.understudy.store;

import org.jspecify.annotations.NullMarked;
