package dev.understudy.contract;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A contract and where it is found.
 *
 * @param prefix the path that it stands under in place of the base paths of its servers, such as
 *     {@code /shop}, empty for the root; null for those base paths
 * @param contract which
 */
public record Mount(@Nullable String prefix, Contract contract) {

  /**
   * Guards.
   *
   * @throws IllegalArgumentException if the prefix does not begin with a slash
   */
  public Mount {
    Objects.requireNonNull(contract, "contract");
    if (prefix != null) {
      prefix = prefix.replaceAll("/+$", "");
      if (!prefix.isEmpty() && !prefix.startsWith("/")) {
        throw new IllegalArgumentException("the prefix '" + prefix + "' must begin with a slash");
      }
    }
  }

  /** Under the base paths of its servers, and without one where nobody else is asked for. */
  public static Mount own(Contract contract) {
    return new Mount(null, contract);
  }

  /** Under exactly that prefix. */
  public static Mount at(String prefix, Contract contract) {
    return new Mount(prefix, contract);
  }
}
