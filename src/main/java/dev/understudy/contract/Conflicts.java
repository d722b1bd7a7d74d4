package dev.understudy.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the operations of different contracts that the same requests are for. */
final class Conflicts {
  private Conflicts() {}

  static List<String> among(List<Door> doors) {
    List<String> conflicts = new ArrayList<>();
    if (doors.stream().map(Door::contract).distinct().count() < 2) {
      return conflicts;
    }
    Map<String, Door> owners = new HashMap<>();
    for (Door door : doors) {
      for (Operation operation : door.paths().operations()) {
        Template path = Template.of(door.path(operation.template()));
        String key = operation.method() + " " + path.shape() + "?" + path.query();
        Door owner = owners.putIfAbsent(key, door);
        if (owner != null && owner.contract() != door.contract()) {
          conflicts.add(sentence(owner, door, operation));
        }
      }
    }
    return List.copyOf(conflicts);
  }

  private static String sentence(Door owner, Door hidden, Operation operation) {
    return operation.method()
        + " "
        + hidden.path(operation.template())
        + " is in both "
        + name(owner.contract())
        + " and "
        + name(hidden.contract())
        + "; the former answers it. Mount one of them elsewhere to have both";
  }

  private static String name(Contract contract) {
    return "'" + contract.title() + " " + contract.version() + "'";
  }
}
