package dev.understudy;

import dev.understudy.contract.Catalog;
import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which contracts have handlers of their own: the Organizations API, in this version or a later.
 */
final class Typed {
  // What the generated interfaces promise, by operationId.
  private static final Map<String, String> ORGANIZATIONS =
      Map.of(
          "listOrganizations", "GET /v1/organizations",
          "createOrganization", "POST /v1/organizations",
          "listMembers", "GET /v1/organizations/{id}/members",
          "inviteMember", "POST /v1/organizations/{id}/members");

  private Typed() {}

  /** Those of a catalog that have. */
  static Set<Contract> among(Catalog catalog) {
    Set<Contract> typed = Collections.newSetFromMap(new IdentityHashMap<>());
    catalog.contracts().stream().filter(Typed::isOrganizations).forEach(typed::add);
    return typed;
  }

  /**
   * Whether it has every operation that the handlers answer, under the same method, path and
   * operationId. What else it has is answered from the contract.
   */
  static boolean isOrganizations(Contract contract) {
    List<Operation> operations = contract.operations();
    return operations.stream()
            .filter(it -> (it.method() + " " + it.template()).equals(ORGANIZATIONS.get(it.id())))
            .count()
        == ORGANIZATIONS.size();
  }
}
