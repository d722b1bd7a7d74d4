package dev.understudy.contract;

import java.util.Locale;
import java.util.Set;

/**
 * How a contract is loaded.
 *
 * @param allowRemoteRefs the hosts that references may lead to by {@code http} and {@code https},
 *     in lower case; {@code *} means every host; none by default
 */
public record LoadOptions(Set<String> allowRemoteRefs) {

  /** Local files only. */
  public static final LoadOptions LOCAL = new LoadOptions(Set.of());

  public LoadOptions {
    allowRemoteRefs = Set.copyOf(allowRemoteRefs);
  }

  boolean allows(String host) {
    return allowRemoteRefs.contains("*") || allowRemoteRefs.contains(host.toLowerCase(Locale.ROOT));
  }
}
