package dev.understudy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies of {@code application/x-www-form-urlencoded}. */
class FormBodiesTest {
  private static final String TYPE = "application/x-www-form-urlencoded";

  private static final OneOperation FORM =
      OneOperation.of(
          """
          requestBody:
            required: true
            content:
              application/x-www-form-urlencoded:
                schema:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string, minLength: 1}
                    age: {type: integer, minimum: 0}
                    code: {oneOf: [{type: integer, minimum: 10}, {type: string, maxLength: 3}]}
                    tags: {type: array, items: {type: string}}
                    ids: {type: array, items: {type: integer}}
                    deep: {type: object, properties: {a: {type: array, items: {type: integer}}}}
                    flat: {type: object, properties: {r: {type: integer}}}
                    json: {type: object, properties: {x: {type: integer}}}
                  additionalProperties: {type: integer}
                encoding:
                  ids: {explode: false}
                  deep: {style: deepObject, explode: true}
                  flat: {style: form, explode: true}
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name=A+b%2B&age=7 | {\"name\":\"A b+\",\"age\":7}",
        "name=7 | {\"name\":\"7\"}",
        "name=A&tags=a,b&tags=c%26 | {\"name\":\"A\",\"tags\":[\"a,b\",\"c&\"]}",
        "name=A&ids=1,2 | {\"name\":\"A\",\"ids\":[1,2]}",
        "name=A&deep[a][]=1&deep[a][]=2 | {\"name\":\"A\",\"deep\":{\"a\":[1,2]}}",
        "name=A&r=1 | {\"name\":\"A\",\"flat\":{\"r\":1}}",
        "name=A&json={\"x\":1} | {\"name\":\"A\",\"json\":{\"x\":1}}",
        "name=A&code=7 | {\"name\":\"A\",\"code\":\"7\"}",
        "name=A&code=70 | {\"name\":\"A\",\"code\":70}",
        "name=A&other=5 | {\"name\":\"A\",\"other\":5}",
        "name=A&other=x | body /other type",
        "name=A&age=x | body /age type",
        "name=A&age=1&age=2 | body /age style",
        "age=1&age=2 | body /age style, body /name required",
        "name=A&json={x} | body /json contentMediaType",
        "name=&age=-1 | body /name minLength, body /age minimum",
        "age=1 | body /name required",
        "name=%zz | 400",
        "name=é | 400",
        "'' | body  required"
      })
  void readsAForm(String body, String read) {
    assertThat(FORM.read(FORM.send(TYPE, body))).isEqualTo(read);
  }

  @Test
  void namesTheMemberThatCannotBeRead() {
    assertThat(OneOperation.detail(FORM.send(TYPE, "name=%FF")))
        .isEqualTo("the form member 'name' is not UTF-8");
  }

  @Test
  void readsAThousandMembersAndNoMore() {
    assertThat(FORM.send(TYPE, "name=A" + "&tags=a".repeat(999)).status()).isEqualTo(204);
    assertThat(OneOperation.detail(FORM.send(TYPE, "name=A" + "&tags=a".repeat(1_000))))
        .isEqualTo("the form has more than 1000 parameters");
  }

  @Test
  void readsAFormThatTheContractSaysNothingOf() {
    OneOperation open = OneOperation.of("requestBody: {content: {'*/*': {}}}");

    assertThat(open.read(open.send(TYPE, "a=1&b=x&b=y"))).isEqualTo("body /b style");
    assertThat(open.read(open.send(TYPE, "a=1&b=x"))).isEqualTo("{\"a\":\"1\",\"b\":\"x\"}");
  }
}
