package dev.understudy.controls;

import java.util.OptionalLong;

/**
 * A rule that strikes a call.
 *
 * @param id by which the rule is known
 * @param rule the rule
 * @param seed what is random in it is made from this
 * @param number 1 for the rule's first strike, and so on
 * @param isCounted whether that number is of interest
 * @param left how many strikes are left after it; none for no end
 */
record Strike(
    String id, FaultRule rule, long seed, long number, boolean isCounted, OptionalLong left) {

  Effect effect() {
    return rule.effect();
  }

  @Override
  public String toString() {
    String count = isCounted ? ", strike " + number : "";
    String rest = left.isPresent() ? ", " + left.getAsLong() + " left" : "";
    return "deliberate, by " + id + " '" + rule + "'" + count + rest;
  }
}
