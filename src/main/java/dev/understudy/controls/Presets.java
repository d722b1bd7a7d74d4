package dev.understudy.controls;

import dev.understudy.contract.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Faults that are known by a name. */
public final class Presets {
  private static final Map<String, List<FaultRule>> ALL = all();

  private Presets() {}

  private static Map<String, List<FaultRule>> all() {
    Map<String, List<FaultRule>> all = new LinkedHashMap<>();
    all.put(
        "flaky",
        rules("status=503;undeclared,rate=0.1", "reset,rate=0.05", "latency=uniform(0ms,300ms)"));
    // 400 kbit/s and two seconds to and fro, as browsers' tools have it.
    all.put("slow-3g", rules("latency=2s", "slow=50000"));
    all.put(
        "brownout",
        rules(
            "latency=percentiles(50:400ms,95:3s,99:8s)",
            "status=503;undeclared,rate=0.3",
            "stall,rate=0.02"));
    all.put("rate-limited", rules("status=429;undeclared,rate=0.5"));
    return Map.copyOf(all);
  }

  private static List<FaultRule> rules(String... texts) {
    return List.of(texts).stream().map(FaultRule::parse).toList();
  }

  /** The names that there are, in order. */
  public static List<String> names() {
    return ALL.keySet().stream().sorted().toList();
  }

  /**
   * The rules of that name, in order.
   *
   * @throws IllegalArgumentException with the names that there are
   */
  public static List<FaultRule> named(String name) {
    List<FaultRule> rules = ALL.get(name);
    if (rules == null) {
      String meant =
          Nearest.word(name, names()).map(word -> "; did you mean '" + word + "'?").orElse("");
      throw new IllegalArgumentException(
          "'" + name + "' is not one of " + String.join(", ", names()) + meant);
    }
    return rules;
  }
}
