package dev.understudy.store;

import dev.understudy.organizations.Account;
import dev.understudy.organizations.ApiKey;
import dev.understudy.organizations.Email;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Who may come in: accounts, and the keys that speak for them. */
record Access(PMap<Email, Account> accounts, PMap<String, ApiKey> keys) {
  static final Access NONE = new Access(HashTreePMap.empty(), HashTreePMap.empty());

  Access with(Account account) {
    return new Access(accounts.plus(account.email(), account), keys);
  }

  Access with(ApiKey key) {
    if (!accounts.containsKey(key.account())) {
      throw new IllegalArgumentException(
          "%s speaks for no account: add the account first".formatted(key));
    }
    return new Access(accounts, keys.plus(key.token(), key));
  }
}
