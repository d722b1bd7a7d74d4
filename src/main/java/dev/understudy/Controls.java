package dev.understudy;

import dev.understudy.contract.Contract;
import dev.understudy.controls.Effect;
import dev.understudy.controls.FaultRule;
import dev.understudy.controls.Faults;
import dev.understudy.controls.Latency;
import dev.understudy.controls.Presets;
import dev.understudy.controls.RuleCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * What bends the answers from the start on.
 *
 * @param faults the faults that are set, in order
 * @param directives whether a request may say in its own header fields what is done to its answer
 * @param door where the control plane listens; none for no control plane
 */
public record Controls(List<FaultRule> faults, boolean directives, Optional<ControlDoor> door) {

  /** No faults, and directives. */
  public static final Controls DEFAULT = new Controls(List.of(), true, Optional.empty());

  public Controls {
    faults = List.copyOf(faults);
  }

  /**
   * The same with more faults, as texts.
   *
   * @throws IllegalArgumentException with a sentence on what would be right
   */
  public Controls withFaults(String... rules) {
    return with("fault", List.of(rules), text -> List.of(FaultRule.parse(text)));
  }

  /**
   * The same with the faults of these presets.
   *
   * @throws IllegalArgumentException with the names that there are
   */
  public Controls withPresets(String... names) {
    return with("preset", List.of(names), Presets::named);
  }

  /**
   * The same with a latency for every call.
   *
   * @throws IllegalArgumentException with a sentence on what would be right
   */
  public Controls withLatency(String latency) {
    return with(
        "latency",
        List.of(latency),
        text -> List.of(FaultRule.always(new Effect.Wait(Latency.parse(text)))));
  }

  private Controls with(String what, List<String> texts, Function<String, List<FaultRule>> reader) {
    List<FaultRule> all = new ArrayList<>(faults);
    for (String text : texts) {
      try {
        all.addAll(reader.apply(text));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(what + " '" + text + "': " + e.getMessage(), e);
      }
    }
    if (all.size() > Faults.MOST) {
      throw new IllegalArgumentException(
          what + " is one too many: there may be " + Faults.MOST + " faults");
    }
    return new Controls(all, directives, door);
  }

  /** The same with a control plane. */
  public Controls withDoor(ControlDoor other) {
    return new Controls(faults, directives, Optional.of(other));
  }

  /** The same with directives that are followed or not. */
  public Controls withDirectives(boolean followed) {
    return new Controls(faults, followed, door);
  }

  /** The faults of a new sandbox; without a seed, what is random in them differs each time. */
  Faults start(OptionalLong seed) {
    Faults started = new Faults(seed.orElseGet(() -> new SplittableRandom().nextLong()));
    faults.forEach(started::add);
    return started;
  }

  /**
   * Holds the faults against the contracts.
   *
   * @throws IllegalArgumentException if one could never do what it says
   */
  void check(List<Contract> contracts) {
    for (FaultRule rule : faults) {
      RuleCheck.obstacle(rule, contracts)
          .ifPresent(
              why -> {
                throw new IllegalArgumentException("fault '" + rule + "': " + why);
              });
    }
  }
}
