package dev.understudy.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.exchange.Breach;
import dev.understudy.schema.Direction;
import dev.understudy.schema.Schema;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContractBreakerTest {
  private static final Schema ORDERS =
      Samples.schema(
          """
          {'type': 'object', 'required': ['total', 'orders'], 'properties': {
            'total': {'type': 'integer', 'minimum': 0},
            'next': {'type': 'string'},
            'orders': {'type': 'array', 'items': {
              'type': 'object', 'required': ['id', 'state'], 'properties': {
                'id': {'type': 'integer'},
                'state': {'type': 'string', 'enum': ['open', 'paid']},
                'paid': {'type': 'boolean'}}}}}}
          """);
  private static final JsonNode VALUE =
      Samples.json(
          """
          {'total': 2, 'next': 'b', 'orders': [
            {'id': 1, 'state': 'open', 'paid': false}, {'id': 2, 'state': 'paid', 'paid': true}]}
          """);

  private static Set<String> places(Breach breach) {
    return LongStream.range(0, 200)
        .mapToObj(seed -> ContractBreaker.broken(ORDERS, VALUE, breach, seed).orElseThrow())
        .map(broken -> broken.violation().pointer() + " " + broken.violation().keyword())
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource
  void makesAValueThatTheSchemaRefuses(Breach breach) {
    for (long seed = 0; seed < 100; seed++) {
      ContractBreaker.Broken broken =
          ContractBreaker.broken(ORDERS, VALUE, breach, seed).orElseThrow();

      assertThat(ORDERS.accepts(broken.value(), Direction.RESPONSE)).isFalse();
      assertThat(ORDERS.violations(broken.value(), Direction.RESPONSE))
          .contains(broken.violation())
          .allMatch(one -> one.pointer().equals(broken.violation().pointer()));
    }
  }

  @Test
  void takesRequiredMembersAwayWhereverTheyAre() {
    assertThat(places(Breach.MISSING))
        .containsExactlyInAnyOrder(
            "/total required",
            "/orders required",
            "/orders/0/id required",
            "/orders/0/state required",
            "/orders/1/id required",
            "/orders/1/state required");
  }

  @Test
  void changesTheTypeOfAnything() {
    assertThat(places(Breach.TYPE))
        .contains(" type", "/total type", "/next type", "/orders type", "/orders/0 type")
        .contains("/orders/1/paid type")
        .doesNotContain("/orders/0/state enum");
  }

  @Test
  void findsTheOnesThatAreEnumerated() {
    assertThat(places(Breach.ENUM))
        .containsExactlyInAnyOrder("/orders/0/state enum", "/orders/1/state enum");
  }

  @Test
  void isDecidedByTheSeed() {
    Optional<ContractBreaker.Broken> first = ContractBreaker.broken(ORDERS, VALUE, Breach.TYPE, 5);

    assertThat(ContractBreaker.broken(ORDERS, VALUE, Breach.TYPE, 5)).isEqualTo(first);
  }

  @Test
  void leavesTheValueItselfAsItIs() {
    JsonNode before = VALUE.deepCopy();

    ContractBreaker.broken(ORDERS, VALUE, Breach.MISSING, 1);

    assertThat(VALUE).isEqualTo(before);
  }

  @Test
  void breaksNothingWhereEverythingIsAllowed() {
    Schema anything = Samples.schema("{}");
    Schema optional = Samples.schema("{'properties': {'a': {'type': 'integer'}}}");

    for (Breach breach : Breach.values()) {
      assertThat(ContractBreaker.broken(anything, VALUE, breach, 1)).isEmpty();
    }
    assertThat(ContractBreaker.broken(optional, Samples.json("{'a': 1}"), Breach.MISSING, 1))
        .isEmpty();
    assertThat(ContractBreaker.broken(optional, Samples.json("{'a': 1}"), Breach.ENUM, 1))
        .isEmpty();
  }

  @Test
  void breaksNoValueThatIsBrokenAlready() {
    assertThat(ContractBreaker.broken(ORDERS, Samples.json("{}"), Breach.TYPE, 1)).isEmpty();
  }

  @Test
  void findsAPlaceAmongAlternatives() {
    Schema either =
        Samples.schema("{'oneOf': [{'type': 'string'}, {'type': 'object', 'required': ['a']}]}");

    ContractBreaker.Broken broken =
        ContractBreaker.broken(either, Samples.json("{'a': 1}"), Breach.MISSING, 1).orElseThrow();

    assertThat(broken.value()).isEqualTo(Samples.json("{}"));
    assertThat(broken.violation().keyword()).isEqualTo("required");
  }

  @Test
  void changesConstantsAndNumbersAmongTheEnumerated() {
    Schema version = Samples.schema("{'properties': {'v': {'const': 2}, 'w': {'enum': [1, 2]}}}");

    for (long seed = 0; seed < 20; seed++) {
      assertThat(
              ContractBreaker.broken(version, Samples.json("{'v': 2, 'w': 1}"), Breach.ENUM, seed)
                  .orElseThrow()
                  .violation()
                  .keyword())
          .isIn("const", "enum");
    }
  }
}
