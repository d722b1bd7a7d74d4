package dev.understudy.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class BodyTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Test
  void encodesAValueOnce() {
    Body.Json body = new Body.Json(NODES.objectNode().put("name", "Café"));

    assertThat(body.bytes()).hasToString("{\"name\":\"Café\"}").isSameAs(body.bytes());
  }

  @Test
  void writesADecimalAsExactlyAsItIs() {
    assertThat(new Body.Json(DecimalNode.valueOf(new BigDecimal("1.50"))).bytes())
        .hasToString("1.50");
  }

  @Test
  void remembersTheCheckThatItPassedAndNoOther() {
    Body.Json body = new Body.Json(NODES.nullNode());
    Object check = new Object();

    body.provedBy(check);

    assertThat(body.isProvedBy(check)).isTrue();
    assertThat(body.isProvedBy(new Object())).isFalse();
  }

  @Test
  void isProvedByNothingAtFirst() {
    assertThat(new Body.Json(NODES.nullNode()).isProvedBy("check")).isFalse();
  }

  @Test
  void equalsByValue() {
    assertThat(new Body.Json(NODES.textNode("a")))
        .isEqualTo(new Body.Json(NODES.textNode("a")))
        .hasSameHashCodeAs(new Body.Json(NODES.textNode("a")))
        .isNotEqualTo(new Body.Json(NODES.textNode("b")));
  }

  @Test
  void hasNoBytesWhereItIsEmpty() {
    assertThat(new Body.Empty().bytes().length()).isZero();
  }
}
