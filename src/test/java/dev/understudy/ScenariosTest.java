package dev.understudy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.Reply;
import dev.understudy.sandbox.Sandbox;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenariosTest {

  @ParameterizedTest
  @ValueSource(strings = {"default", "empty", "agency", "edge-cases"})
  void listsTheOrganizationsOfItsFirstKey(String name) {
    Sandbox sandbox = Understudy.sandbox(Settings.DEFAULT.withScenario(name));
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    headers.add("Authorization", "Bearer 3qpr_sk_live_owner");

    Reply reply =
        sandbox
            .respond("GET", "/v1/organizations", null, headers, Buffer.buffer())
            .toCompletionStage()
            .toCompletableFuture()
            .join();

    assertThat(reply.status()).as(reply.body().bytes().toString()).isEqualTo(200);
  }
}
