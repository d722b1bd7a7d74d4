package dev.understudy.sandbox;

import dev.understudy.exchange.Answers;
import dev.understudy.exchange.Principal;
import dev.understudy.organizations.ApiKey;
import dev.understudy.store.Store;
import dev.understudy.validation.Authentication;
import io.vertx.core.Future;
import java.util.Objects;
import java.util.Optional;

/** The API keys of a store's world. */
public final class StoreKeys implements Authentication.Keys {
  private static final Authentication.Verdict REVOKED = new Authentication.Verdict.Revoked();
  private static final Authentication.Verdict UNKNOWN = new Authentication.Verdict.Unknown();

  private final Store store;

  /** Of that store. */
  public StoreKeys(Store store) {
    this.store = Objects.requireNonNull(store, "store");
  }

  @Override
  public Future<Authentication.Verdict> check(String credentials) {
    return Answers.map(store.world(), world -> verdict(world.key(credentials)));
  }

  private static Authentication.Verdict verdict(Optional<ApiKey> known) {
    if (known.isEmpty()) {
      return UNKNOWN;
    }
    ApiKey key = known.get();
    return key.isRevoked()
        ? REVOKED
        : new Authentication.Verdict.Known(new Principal(key.account().toString(), key.token()));
  }
}
