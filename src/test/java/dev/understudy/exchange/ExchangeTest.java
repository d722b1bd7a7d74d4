package dev.understudy.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.understudy.contract.Match;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExchangeTest {
  private static final Call CALL =
      Call.of(
          "GET",
          "/",
          null,
          MultiMap.caseInsensitiveMultiMap().add("Accept", "text/csv"),
          Buffer.buffer(),
          Instant.EPOCH,
          new Match.Unknown(Optional.empty()));

  @Test
  void theLayerAddedLastSeesTheCallFirstAndTheReplyLast() {
    List<String> seen = new ArrayList<>();
    Responder answer =
        call -> {
          seen.add("answer");
          return Future.succeededFuture(Reply.empty(204));
        };

    answer.within(logging("inner", seen)).within(logging("outer", seen)).respond(CALL);

    assertThat(seen)
        .containsExactly("outer asks", "inner asks", "answer", "inner has", "outer has");
  }

  @Test
  void aLayerMayAnswerInPlaceOfWhatIsWithin() {
    Responder answer = call -> Future.failedFuture("must not be asked");
    Layer shut = (call, next) -> Future.succeededFuture(Reply.empty(503));

    assertThat(answer.within(shut).respond(CALL).result().status()).isEqualTo(503);
  }

  @Test
  void aCallIsChangedByCopy() {
    Principal alice = new Principal("alice", "secret");

    Call known = CALL.withPrincipal(alice).withBody(Buffer.buffer("x"));

    assertThat(known.principal()).isEqualTo(alice);
    assertThat(known.body()).hasToString("x");
    assertThat(CALL.principal()).isNull();
    assertThat(CALL.body().length()).isZero();
    assertThat(known.header("ACCEPT")).contains("text/csv");
    assertThat(known.found()).isEmpty();
  }

  @Test
  void anInputKeepsWhatItWasHanded() {
    Map<String, JsonNode> values = new HashMap<>();
    Input input = new Input(values, Map.of(), Map.of(), Map.of(), null);

    values.put("late", NullNode.instance);

    assertThat(input.path()).isEmpty();
  }

  @Test
  void aPrincipalNeverShowsItsSecret() {
    Principal principal = new Principal("alice", "3qpr_sk_live_secret");

    assertThat(principal).hasToString("Principal[alice]");
    assertThat(CALL.withPrincipal(principal).toString()).doesNotContain("secret");
  }

  @Test
  void aReplyHasAStatusOfHttp() {
    assertThatIllegalArgumentException().isThrownBy(() -> Reply.empty(99));
    assertThatIllegalArgumentException().isThrownBy(() -> Reply.empty(600));
  }

  @Test
  void aDeliveryGuardsItsFigures() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Delivery.Delayed(Duration.ofMillis(-1), Delivery.WHOLE));
    assertThatIllegalArgumentException().isThrownBy(() -> new Delivery.Slow(9));
    assertThatIllegalArgumentException().isThrownBy(() -> new Delivery.Truncated(-1));
  }

  @Test
  void exchangesAreCountedFromOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Exchange(0, CALL, Reply.empty(200), Duration.ZERO));
  }

  @Test
  void aFindingReadsAsOneLine() {
    assertThat(new Finding(Finding.In.QUERY, "/page", "type", "expected an integer"))
        .hasToString("query /page: expected an integer");
    assertThat(new Finding(Finding.In.BODY, "", "required", "is missing"))
        .hasToString("body (whole): is missing");
  }

  private static Layer logging(String name, List<String> seen) {
    return (call, next) -> {
      seen.add(name + " asks");
      return next.respond(call).onSuccess(reply -> seen.add(name + " has"));
    };
  }
}
