package dev.understudy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a URI template writes (RFC 6570 §3.2) is read back as it was: the values of its examples, in
 * the styles that stand for its operators.
 */
class UriTemplatesTest {
  private static final String LIST = "[\"red\",\"green\",\"blue\"]";
  private static final String KEYS = "{\"semi\":\";\",\"dot\":\".\",\"comma\":\",\"}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "simple | false | string | Hello%20World%21 | \"Hello World!\"",
        "simple | false | string | 50%25 | \"50%\"",
        "simple | false | array | red,green,blue | LIST",
        "simple | true | array | red,green,blue | LIST",
        "simple | false | object | semi,%3B,dot,.,comma,%2C | KEYS",
        "simple | true | object | semi=%3B,dot=.,comma=%2C | KEYS",
        "label | false | array | .red,green,blue | LIST",
        "label | true | array | .red.green.blue | LIST",
        "label | false | object | .semi,%3B,dot,.,comma,%2C | KEYS",
        "matrix | false | string | ;p=me%2Ftoo | \"me/too\"",
        "matrix | false | array | ;p=red,green,blue | LIST",
        "matrix | true | array | ;p=red;p=green;p=blue | LIST",
        "matrix | false | object | ;p=semi,%3B,dot,.,comma,%2C | KEYS",
        "matrix | true | object | ;semi=%3B;dot=.;comma=%2C | KEYS"
      })
  void readsASegmentBack(String style, boolean explode, String type, String text, String value) {
    OneOperation one = operation("path, required: true", style, explode, type);
    one.ask("/t/" + text, null, Buffer.buffer());

    assertThat(String.valueOf(one.passed().path().get("p"))).isEqualTo(meant(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "false | string | p=me%2Ftoo | \"me/too\"",
        "false | array | p=red,green,blue | LIST",
        "true | array | p=red&p=green&p=blue | LIST",
        "false | object | p=semi,%3B,dot,.,comma,%2C | KEYS",
        "true | object | semi=%3B&dot=.&comma=%2C | KEYS"
      })
  void readsAQueryBack(boolean explode, String type, String query, String value) {
    OneOperation one = operation("query", "form", explode, type);
    one.ask("/t/1", query, Buffer.buffer());

    assertThat(String.valueOf(one.passed().query().get("p"))).isEqualTo(meant(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/t/a,b-c%2Cd,e | [\"a\",\"b\"] | [\"c,d\",\"e\"]",
        "/t/%C3%A9%2C%F0%9F%98%80,x-c | [\"é,😀\",\"x\"] | [\"c\"]",
        "/t/a%2Db | [\"a\"] | [\"b\"]"
      })
  void readsSeveralValuesOfASegmentBack(String path, String first, String second) {
    String list = ", in: path, required: true, schema: {type: array, items: {type: string}}}";
    OneOperation one =
        OneOperation.at("/t/{p}-{q}", "parameters: [{name: p" + list + ", {name: q" + list + "]");
    one.ask(path, null, Buffer.buffer());

    assertThat(String.valueOf(one.passed().path().get("p"))).isEqualTo(first);
    assertThat(String.valueOf(one.passed().path().get("q"))).isEqualTo(second);
  }

  private static OneOperation operation(String in, String style, boolean explode, String type) {
    return OneOperation.withParameter(
        in,
        "style: "
            + style
            + ", explode: "
            + explode
            + ", schema: {type: "
            + type
            + ", items: {type: string}, additionalProperties: {type: string}}");
  }

  private static String meant(String value) {
    return value.replace("LIST", LIST).replace("KEYS", KEYS);
  }
}
