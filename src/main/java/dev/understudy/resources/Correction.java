package dev.understudy.resources;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.Fault;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Source;
import dev.understudy.schema.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a contract says itself of an operation's resource: {@code x-understudy-resource}, beside the
 * operation's other members.
 *
 * @param isNone whether it acts on no resource
 * @param collection the path of the collection; none for the one that its own path suggests
 * @param action what it does; none for what its method suggests
 * @param id the member by which things are told apart, with dots for members of members
 * @param unique the members of which no two things have the same value
 */
record Correction(
    boolean isNone,
    @Nullable String collection,
    @Nullable Action action,
    @Nullable String id,
    List<String> unique) {
  private static final String NAME = "x-understudy-resource";
  private static final String RULE = "resource-correction";
  private static final Set<String> MEMBERS = Set.of("collection", "action", "id", "unique");

  /** The one of that operation; what is wrong with it is handed elsewhere. */
  static Optional<Correction> of(Operation operation, Consumer<Fault> faults) {
    return operation.about().source().flatMap(source -> of(source, faults));
  }

  private static Optional<Correction> of(Source source, Consumer<Fault> faults) {
    String pointer = Pointers.join(source.pointer(), NAME);
    JsonNode node = Pointers.at(source.document().tree(), pointer);
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    if (node.asText().equals("none")) {
      return Optional.of(new Correction(true, null, null, null, List.of()));
    }
    List<String> wrong = new ArrayList<>();
    Correction correction = read(node, wrong);
    wrong.forEach(
        why -> faults.accept(source.document().warning(RULE, pointer, NAME + ": " + why)));
    return wrong.isEmpty() ? Optional.of(correction) : Optional.empty();
  }

  private static Correction read(JsonNode node, List<String> wrong) {
    if (!node.isObject()) {
      wrong.add("must be 'none' or a mapping of " + String.join(", ", sorted()));
    }
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!MEMBERS.contains(name)) {
                wrong.add("has no member '" + name + "'; it has " + String.join(", ", sorted()));
              }
            });
    String collection = node.path("collection").asText(null);
    if (collection != null && !collection.startsWith("/")) {
      wrong.add("collection '" + collection + "' must be a path that begins with a slash");
    }
    String action = node.path("action").asText(null);
    if (action != null && Action.of(action).isEmpty()) {
      wrong.add(
          "action '"
              + action
              + "' is not one of list, create, read, replace, update, delete, clear");
    }
    List<String> unique = new ArrayList<>();
    node.path("unique").forEach(name -> unique.add(name.asText()));
    return new Correction(
        false,
        collection,
        action == null ? null : Action.of(action).orElse(null),
        node.path("id").asText(null),
        unique);
  }

  private static List<String> sorted() {
    return MEMBERS.stream().sorted().toList();
  }
}
