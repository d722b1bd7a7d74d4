package dev.understudy.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why an answer is what it is.
 *
 * @param text where it comes from, in a few words; empty where nobody said
 * @param problem what was wrong with the call, where that is why
 * @param isMade whether it was made for this call, and stands nowhere in the contract
 * @param isDeliberate whether it may break the contract, as somebody asked for just that
 * @param faults what was done to it on purpose, a sentence each
 */
public record Origin(
    String text,
    @Nullable Problem problem,
    boolean isMade,
    boolean isDeliberate,
    List<String> faults) {

  /** Nobody said. */
  public static final Origin UNTOLD = Origin.of("");

  public Origin {
    faults = List.copyOf(faults);
  }

  /** An answer from there. */
  public static Origin of(String text) {
    return new Origin(text, null, false, false, List.of());
  }

  /** An answer that was made for the call, in that way. */
  public static Origin made(String text) {
    return new Origin(text, null, true, false, List.of());
  }

  /** The contract's example of that name, the nameless one by an empty name. */
  public static Origin example(String name) {
    return of(described(name));
  }

  /** Whether that is the contract's example of that name. */
  public boolean isExample(String name) {
    String phrase = described(name);
    return text.contains(phrase) && !(name.isEmpty() && text.contains(phrase + " '"));
  }

  private static String described(String name) {
    return name.isEmpty() ? "the contract's example" : "the contract's example '" + name + "'";
  }

  /** The same in other words. */
  public Origin withText(String other) {
    return new Origin(other, problem, isMade, isDeliberate, faults);
  }

  /** The same, with that said before it. */
  public Origin after(String reason) {
    return withText(text.isEmpty() ? reason : reason + ": " + text);
  }

  /** The same, with that said behind it. */
  public Origin because(String reason) {
    return withText(text + ", " + reason);
  }

  /** A refusal. */
  public static Origin of(Problem problem) {
    return new Origin("a refusal of Understudy's own", problem, false, false, List.of());
  }

  /** The same, with one thing more that was done to the answer on purpose. */
  public Origin withFault(String fault) {
    List<String> more = new ArrayList<>(faults);
    more.add(fault);
    return new Origin(text, problem, isMade, isDeliberate, more);
  }

  /** The same of an answer that may break the contract, as somebody asked for just that. */
  public Origin deliberately() {
    return new Origin(text, problem, isMade, true, faults);
  }

  /** Whether the call was refused, and why. */
  public Optional<Problem> refusal() {
    return Optional.ofNullable(problem);
  }
}
