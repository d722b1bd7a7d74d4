package dev.understudy.resources;

import dev.understudy.contract.Contract;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The models of all contracts that are stood in for. Each is made when it is first needed, and
 * shared by all sandboxes. Where two contracts have the same path, the later one's things are kept
 * apart. Thread-safe.
 */
public final class ResourceModels {
  private final Map<Contract, ResourceModel> models = new IdentityHashMap<>();
  private final List<Contract> contracts;
  private final boolean examples;
  private volatile Map<Contract, ResourceModel> known = Map.of();

  /** Those of these contracts, whose things begin with their examples. */
  public ResourceModels(List<Contract> contracts) {
    this(contracts, true);
  }

  /**
   * Those of these contracts.
   *
   * @param examples whether things begin with the contracts' examples, and not with made data
   */
  public ResourceModels(List<Contract> contracts, boolean examples) {
    this.contracts = List.copyOf(contracts);
    this.examples = examples;
  }

  /** The model of one of the contracts, or of another one. */
  public ResourceModel of(Contract contract) {
    ResourceModel model = known.get(contract);
    return model == null ? made(contract) : model;
  }

  private synchronized ResourceModel made(Contract contract) {
    ResourceModel model = models.computeIfAbsent(contract, it -> new ResourceModel(it, examples));
    known = new IdentityHashMap<>(models);
    return model;
  }

  /**
   * What the paths of a contract's collections begin with, among those of other contracts: nothing
   * for the first one that has it.
   */
  String space(Contract contract, Resource resource) {
    for (int i = 0; i < contracts.size() && contracts.get(i) != contract; i++) {
      Optional<Resource> same = Optional.ofNullable(of(contracts.get(i)).written(resource.path()));
      if (same.isPresent()) {
        return "/:" + contracts.indexOf(contract);
      }
    }
    return "";
  }
}
