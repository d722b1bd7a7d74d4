package dev.understudy.examples;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a decision asks of an object beside schemas.
 *
 * @param pins the only values of some members
 */
record Demands(Set<String> required, Set<String> forbidden, Map<String, Pin> pins) {

  /** The values that a member may have; a firm one is not given up for what its schema says. */
  record Pin(List<String> values, boolean firm) {
    Pin {
      values = List.copyOf(values);
    }
  }

  static final Demands NONE = new Demands(Set.of(), Set.of(), Map.of());

  Demands {
    required = Collections.unmodifiableSet(new LinkedHashSet<>(required));
    forbidden = Collections.unmodifiableSet(new LinkedHashSet<>(forbidden));
    pins = Collections.unmodifiableMap(new LinkedHashMap<>(pins));
  }

  Demands requiring(String name) {
    return new Demands(with(required, name), forbidden, pins);
  }

  Demands forbidding(String name) {
    return new Demands(required, with(forbidden, name), pins);
  }

  Demands pinning(String name, List<String> values, boolean firm) {
    Map<String, Pin> more = new LinkedHashMap<>(pins);
    Pin before = more.get(name);
    if (before == null || (firm && !before.firm())) {
      more.put(name, new Pin(values, firm));
    }
    return new Demands(required, forbidden, more);
  }

  private static Set<String> with(Set<String> names, String name) {
    Set<String> more = new LinkedHashSet<>(names);
    more.add(name);
    return more;
  }
}
