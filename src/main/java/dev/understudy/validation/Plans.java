package dev.understudy.validation;

import dev.understudy.contract.Operation;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The plans of the operations that were asked for. An operation is told by its identity; the map is
 * never changed but replaced, so that reading it needs no lock.
 */
final class Plans {
  // More than any contract has: what is older belongs to contracts that were replaced since.
  private static final int MOST = 20_000;

  private volatile Map<Operation, Plan> plans = new IdentityHashMap<>();

  Plan of(Operation operation) {
    Plan known = plans.get(operation);
    return known == null ? add(operation) : known;
  }

  private synchronized Plan add(Operation operation) {
    Map<Operation, Plan> more = new IdentityHashMap<>();
    if (plans.size() < MOST) {
      more.putAll(plans);
    }
    Plan plan = more.computeIfAbsent(operation, Plan::new);
    plans = more;
    return plan;
  }
}
