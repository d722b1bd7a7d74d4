package dev.understudy.resources;

import dev.understudy.contract.Content;
import dev.understudy.contract.DeclaredResponse;
import dev.understudy.contract.Operation;
import dev.understudy.contract.RequestBody;
import dev.understudy.schema.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an operation does, as its method and path have it.
 *
 * @param operation which
 * @param collection the path of the things it acts on, with the operation's own parameters
 * @param isSingle whether there is one thing only
 * @param action what it does
 * @param idParameter the path parameter that names the thing; empty where none does
 * @param correction what the contract says of it itself
 */
record Claim(
    Operation operation,
    String collection,
    boolean isSingle,
    Action action,
    String idParameter,
    @Nullable Correction correction) {
  private static final int CREATED = 201;

  boolean isForced() {
    return correction != null;
  }

  /** Whether its path is that of the collection itself. */
  boolean isAtCollection() {
    return Paths.plain(operation.template()).equals(collection);
  }

  /** What its answer of success may be. */
  Optional<Schema> answer() {
    return answer(
        operation,
        action == Action.CREATE && operation.responses().isExact(CREATED)
            ? CREATED
            : operation.responses().usual());
  }

  /** What the answer of success of an operation may be. */
  static Optional<Schema> answer(Operation operation) {
    return answer(operation, operation.responses().usual());
  }

  private static Optional<Schema> answer(Operation operation, int status) {
    return operation
        .responses()
        .of(status)
        .map(DeclaredResponse::content)
        .flatMap(contents -> structured(contents, false));
  }

  /** What its body may be, unless that is a patch. */
  Optional<Schema> body() {
    return operation
        .requestBody()
        .map(RequestBody::content)
        .flatMap(contents -> structured(contents, true));
  }

  private static Optional<Schema> structured(List<Content> contents, boolean sent) {
    return contents.stream()
        .filter(content -> isStructured(content, sent))
        .min((a, b) -> Boolean.compare(!a.mediaType().isJson(), !b.mediaType().isJson()))
        .flatMap(Content::schema);
  }

  // Forms are read as objects, and XML is written of one.
  private static boolean isStructured(Content content, boolean sent) {
    String subtype = content.mediaType().subtype();
    boolean form = subtype.equals("x-www-form-urlencoded") || subtype.equals("form-data");
    return !subtype.contains("patch")
        && (content.mediaType().isJson()
            || content.mediaType().isRange()
            || (sent ? form : content.mediaType().isXml()));
  }
}
