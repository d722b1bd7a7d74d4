/** The rules of organizations, members and invitations: pure decisions over plain values. */
@NullMarked
package dev.understudy.organizations;

import org.jspecify.annotations.NullMarked;
