package dev.understudy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.Call;
import dev.understudy.exchange.Principal;
import dev.understudy.exchange.Reply;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationTest {
  private static final Principal ALICE = new Principal("alice", "good");

  private final List<Call> passed = new ArrayList<>();
  private final Authentication authentication =
      new Authentication(
          key ->
              Future.succeededFuture(
                  switch (key) {
                    case "good" -> new Authentication.Verdict.Known(ALICE);
                    case "old" -> new Authentication.Verdict.Revoked();
                    default -> new Authentication.Verdict.Unknown();
                  }));

  @ParameterizedTest
  @ValueSource(strings = {"Bearer good", "bearer good", "BEARER good", "Bearer   good "})
  void letsInAKeyThatIsKnown(String field) {
    assertThat(ask(Shop.put("{}", "Authorization", field)).status()).isEqualTo(204);
    assertThat(passed.get(0).principal()).isEqualTo(ALICE);
  }

  @Test
  void asksForAKeyWhereNoneCame() {
    Reply reply = ask(Shop.put("{}"));

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.header("WWW-Authenticate")).contains("Bearer realm=\"understudy\"");
    assertThat(reply.body().bytes().toString()).contains("no Authorization header came; send");
    assertThat(passed).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic Z29vZA==", "Bearergood", "Bearer:good", "good", ""})
  void refusesAnotherScheme(String field) {
    Reply reply = ask(Shop.put("{}", "Authorization", field));

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.body().bytes().toString()).contains("is not of the Bearer scheme");
    assertThat(reply.header("WWW-Authenticate")).contains("Bearer realm=\"understudy\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer", "Bearer ", "bearer   "})
  void saysThatTheKeyIsMissing(String field) {
    Reply reply = ask(Shop.put("{}", "Authorization", field));

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.body().bytes().toString()).contains("no API key came after 'Bearer'");
  }

  @Test
  void refusesAKeyThatNobodyHasWithoutRepeatingIt() {
    Reply reply = ask(Shop.put("{}", "Authorization", "Bearer s3cret"));

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.header("WWW-Authenticate"))
        .contains("Bearer realm=\"understudy\", error=\"invalid_token\"");
    assertThat(reply.toString()).doesNotContain("s3cret");
  }

  @Test
  void refusesARevokedKeyAsForbidden() {
    Reply reply = ask(Shop.put("{}", "Authorization", "Bearer old"));

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.body().bytes().toString()).contains("/problems/key-revoked");
    assertThat(passed).isEmpty();
  }

  @Test
  void asksNobodyAtAnOpenOperation() {
    Call open = Shop.call("POST", "/open", null, MultiMap.caseInsensitiveMultiMap(), "");

    assertThat(ask(open).status()).isEqualTo(204);
    assertThat(passed).containsExactly(open);
  }

  @Test
  void asksNobodyWhereNoOperationIs() {
    Call unknown = Shop.call("GET", "/nothing", null, MultiMap.caseInsensitiveMultiMap(), "");

    assertThat(ask(unknown).status()).isEqualTo(204);
  }

  private Reply ask(Call call) {
    return authentication
        .around(
            call,
            known -> {
              passed.add(known);
              return Future.succeededFuture(Reply.empty(204));
            })
        .result();
  }
}
