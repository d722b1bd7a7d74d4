package dev.understudy;

import dev.understudy.contract.Callback;
import dev.understudy.contract.Contract;
import dev.understudy.contract.Nearest;
import dev.understudy.contract.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The webhooks and callbacks of contracts by name. Where several have the same name, that of the
 * operation whose callback it is goes before it, and the method after it: {@code
 * createHook/ping/PUT}.
 */
public final class Callbacks {
  private final Map<String, Outgoing> byName = new LinkedHashMap<>();

  private Callbacks(List<Contract> contracts) {
    List<Candidate> all = new ArrayList<>();
    contracts.forEach(contract -> collect(contract, all));
    for (Candidate candidate : all) {
      byName.putIfAbsent(candidate.name(all), candidate.named(candidate.name(all)));
    }
  }

  /** Those of these contracts. */
  public static Callbacks of(List<Contract> contracts) {
    return new Callbacks(contracts);
  }

  private static void collect(Contract contract, List<Candidate> all) {
    contract.webhooks().forEach(webhook -> collect(contract, "", webhook, all));
    for (Operation owner : contract.operations()) {
      owner.callbacks().forEach(callback -> collect(contract, owner.id(), callback, all));
    }
  }

  private static void collect(
      Contract contract, String owner, Callback callback, List<Candidate> all) {
    for (Operation operation : callback.operations()) {
      all.add(new Candidate(owner, callback.name(), contract, operation));
    }
  }

  /** Their names: the webhooks of each contract, and then its callbacks. */
  public List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /** The one of that name, or else of that operationId. */
  public Optional<Outgoing> find(String name) {
    return Optional.ofNullable(byName.get(name))
        .or(
            () ->
                byName.values().stream()
                    .filter(one -> one.operation().id().equals(name))
                    .findFirst());
  }

  /** A sentence on there being none of that name. */
  public String unknown(String name) {
    if (byName.isEmpty()) {
      return "the contract has no webhooks and no callbacks";
    }
    String meant =
        Nearest.word(name, names()).map(near -> "did you mean '" + near + "'? ").orElse("");
    return "there is no webhook or callback '"
        + name
        + "'; "
        + meant
        + (meant.isEmpty() ? "there are " : "There are ")
        + String.join(", ", names());
  }

  private record Candidate(String owner, String name, Contract contract, Operation operation) {
    private String name(List<Candidate> all) {
      long same = all.stream().filter(other -> other.name.equals(name)).count();
      if (same == 1) {
        return name;
      }
      String qualified = qualified();
      long alike = all.stream().filter(other -> other.qualified().equals(qualified)).count();
      return alike == 1 ? qualified : qualified + "/" + operation.method();
    }

    private String qualified() {
      return owner.isEmpty() ? name : owner + "/" + name;
    }

    private Outgoing named(String known) {
      return new Outgoing(known, contract, operation);
    }
  }
}
