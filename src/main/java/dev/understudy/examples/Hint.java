package dev.understudy.examples;

import org.jspecify.annotations.Nullable;

/**
 * What a member's name suggests about its value.
 *
 * @param isIdentity whether no two things have the same
 */
record Hint(
    @Nullable TextIdea text,
    NumberRange.@Nullable Habit number,
    boolean isIdentity,
    @Nullable Hint items) {

  static final Hint NONE = new Hint(null, null, false, null);

  /** What it suggests about the items of an array. */
  Hint ofItems() {
    return items == null ? this : items;
  }
}
