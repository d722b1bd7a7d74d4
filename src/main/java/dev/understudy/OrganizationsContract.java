package dev.understudy;

import dev.understudy.contract.Contract;
import dev.understudy.contract.ContractLoader;
import dev.understudy.contract.Document;
import dev.understudy.contract.LoadOptions;
import dev.understudy.contract.Loaded;
import dev.understudy.contract.Operation;
import dev.understudy.handlers.TypedResponder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The contract of the Organizations API, which handlers are written for: the one in the jar, and
 * those of files that say the same.
 *
 * <p>A contract does if it has the same title, and each operation of the one in the jar with the
 * same operationId, method and path. It may have more operations, which the mock answers, and other
 * schemas: what the handlers answer is checked against what is served, as every answer is.
 */
final class OrganizationsContract {
  private static final String RESOURCE = "openapi/organizations.json";

  private final Set<String> written = TypedResponder.organizationsOperations();
  private @Nullable Contract embedded;

  /** Reads the one in the jar. */
  static Loaded load() {
    return ContractLoader.load(document(), LoadOptions.LOCAL);
  }

  // Read when it is asked for first: most contracts are told apart without it.
  private synchronized Contract embedded() {
    Contract known = embedded;
    if (known == null) {
      known = load().contract();
      embedded = known;
    }
    return known;
  }

  private static Document document() {
    try (InputStream in =
        Objects.requireNonNull(
            Understudy.class.getResourceAsStream("/" + RESOURCE), "the contract is in the jar")) {
      return Document.of(RESOURCE, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the handlers are written for that contract. */
  boolean isSaidBy(Contract contract) {
    // Most contracts are not, which is to be known without reading the one in the jar.
    return written.stream().allMatch(id -> contract.operation(id).isPresent())
        && contract.title().equals(embedded().title())
        && embedded().operations().stream().allMatch(operation -> isIn(contract, operation));
  }

  private static boolean isIn(Contract contract, Operation operation) {
    return contract
        .operation(operation.id())
        .filter(same -> same.method().equals(operation.method()))
        .filter(same -> same.template().equals(operation.template()))
        .isPresent();
  }
}
