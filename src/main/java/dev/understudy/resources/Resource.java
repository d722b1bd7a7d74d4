package dev.understudy.resources;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.schema.Schema;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of things that a contract keeps under one path, or one thing that is alone under its path.
 *
 * @param path the path of the collection as the contract writes it, or of the only thing
 * @param isSingle whether there is only one
 * @param thing what the contract says of one; empty where it says nothing
 * @param anatomy the members of that
 * @param id by what things are told apart; empty where only the path says it
 * @param unique the members of which no two things have the same value
 * @param given the members that callers say; the others are the server's own
 * @param actions what can be done to it
 * @param isTagged whether its versions are told apart by entity tags
 */
record Resource(
    String path,
    boolean isSingle,
    Optional<Schema> thing,
    Anatomy anatomy,
    Optional<IdMember> id,
    Set<String> unique,
    Set<String> given,
    Set<Action> actions,
    boolean isTagged) {

  Resource {
    unique = Set.copyOf(unique);
    given = Set.copyOf(given);
    actions = Set.copyOf(actions);
  }

  boolean has(Action action) {
    return actions.contains(action);
  }

  /** The id of a thing of it; the only one has an empty one. */
  Optional<String> idOf(JsonNode value) {
    return isSingle ? Optional.of("") : id.flatMap(member -> member.of(value));
  }

  /** How it is called in a sentence. */
  @Override
  public String toString() {
    return path;
  }
}
