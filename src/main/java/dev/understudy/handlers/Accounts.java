package dev.understudy.handlers;

import dev.understudy.api.Caller;
import dev.understudy.organizations.Account;
import dev.understudy.organizations.ApiKey;
import dev.understudy.store.World;

/** The account behind the credentials of a caller. */
final class Accounts {
  private Accounts() {}

  /**
   * The account of that caller.
   *
   * @throws IllegalStateException if the key is gone since the caller was let in
   */
  static Account of(World world, Caller caller) {
    return caller
        .credentials()
        .flatMap(world::key)
        .map(ApiKey::account)
        .flatMap(world::account)
        .orElseThrow(() -> new IllegalStateException("the caller's key has no account any more"));
  }
}
