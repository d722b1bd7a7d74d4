package dev.understudy.examples;

import static dev.understudy.examples.Samples.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampledFormatsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date",
        "date-time",
        "time",
        "duration",
        "email",
        "idn-email",
        "hostname",
        "idn-hostname",
        "ipv4",
        "ipv6",
        "uri",
        "uri-reference",
        "iri",
        "iri-reference",
        "uuid",
        "uri-template",
        "json-pointer",
        "relative-json-pointer",
        "regex",
        "byte",
        "binary",
        "password",
        "int32",
        "int64",
        "float",
        "double",
        "decimal",
        "ulid",
        "unheard-of"
      })
  void keepsTo(String format) {
    String schema = "{'type': 'string', 'format': '" + format + "'}";
    String bounded = "{'type': 'string', 'format': '" + format + "', 'maxLength': 60}";

    assertThat(values(schema)).hasSize(Samples.MANY);
    assertThat(values(bounded)).hasSize(Samples.MANY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'format': 'email', 'type': 'string', 'maxLength': 10}",
        "{'format': 'email', 'type': 'string', 'minLength': 40}",
        "{'format': 'hostname', 'type': 'string', 'minLength': 100}",
        "{'format': 'hostname', 'type': 'string', 'maxLength': 5}",
        "{'format': 'uri', 'type': 'string', 'maxLength': 8}",
        "{'format': 'uri', 'type': 'string', 'minLength': 200}",
        "{'format': 'byte', 'type': 'string', 'minLength': 41, 'maxLength': 44}",
        "{'format': 'byte', 'type': 'string', 'maxLength': 3}",
        "{'format': 'uri', 'type': 'string', 'pattern': '^https://'}",
        "{'format': 'date', 'type': 'string', 'pattern': '^20'}"
      })
  void keepsToTheBoundsOnAFormatAsWell(String schema) {
    assertThat(values(schema)).hasSize(Samples.MANY);
  }

  @Test
  void putsDatesNearThePresentThatItIsGiven() {
    assertThat(values("{'type': 'string', 'format': 'date'}"))
        .extracting(value -> value.textValue().substring(0, 4))
        .containsOnly("2025", "2026");
  }

  @Test
  void keepsIntegersWithinTheirFormat() {
    for (String format : List.of("uint8", "int8", "u-int8")) {
      assertThat(values("{'type': 'integer', 'format': '" + format + "'}"))
          .allSatisfy(value -> assertThat(value.intValue()).isBetween(-128, 255));
    }
  }

  @Test
  void writesJsonWhereAStringHoldsThat() {
    String content = "'contentMediaType': 'application/json'";
    String schema =
        "{'type': 'string', "
            + content
            + ", 'contentSchema': {'type': 'object', 'required': ['size'],"
            + " 'properties': {'size': {'type': 'integer'}}}}";

    assertThat(values(schema))
        .allSatisfy(it -> assertThat(Samples.json(it.textValue()).path("size").isInt()).isTrue());
    assertThat(values("{'type': 'string', " + content + "}"))
        .allSatisfy(it -> assertThat(Samples.json(it.textValue()).isObject()).isTrue());
  }
}
