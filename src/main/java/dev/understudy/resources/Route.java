package dev.understudy.resources;

import dev.understudy.contract.Match;
import dev.understudy.contract.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an operation does to which resource.
 *
 * @param operation of the contract
 * @param resource that it acts on
 * @param action what it does to that
 * @param collection the path of the resource, with parameters as the operation has them
 * @param answer where in its answer the thing is, or the list; empty where it tells neither
 * @param body where in its body the thing is; empty where it takes none
 * @param idParameter the path parameter that names the thing; empty where none does
 * @param isCorrected whether {@code x-understudy-resource} says so
 */
record Route(
    Operation operation,
    Resource resource,
    Action action,
    String collection,
    Optional<Envelope> answer,
    Optional<Envelope> body,
    String idParameter,
    boolean isCorrected) {
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int NO_CONTENT = 204;

  /** The path values of a call by name. */
  Map<String, String> values(Match.Found found) {
    Map<String, String> values = new HashMap<>();
    List<String> names = operation.pathNames();
    for (int i = 0; i < names.size() && i < found.pathValues().size(); i++) {
      values.put(names.get(i), found.pathValues().get(i));
    }
    return values;
  }

  /** The status of its answer, which may say whether a thing is new. */
  int status(boolean created) {
    if (created && operation.responses().isExact(CREATED)) {
      return CREATED;
    }
    int usual = operation.responses().usual();
    boolean gone = action == Action.DELETE || action == Action.CLEAR;
    if (gone && operation.responses().isExact(NO_CONTENT)) {
      return NO_CONTENT;
    }
    if (action == Action.REPLACE && !created && usual == CREATED) {
      return operation.responses().isExact(NO_CONTENT) ? NO_CONTENT : usual;
    }
    return usual == CREATED && operation.responses().isExact(OK) ? OK : usual;
  }
}
