package dev.understudy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.Reply;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every style by every type and place (OpenAPI 3.1.1 §4.8.12.4). */
class ParameterStylesTest {
  private static final String ARRAY = "{type: array, items: {type: integer}}";
  private static final String TEXTS = "{type: array, items: {type: string}}";
  private static final String OBJECT =
      "{type: object, properties: {r: {type: integer}, g: {type: string}}}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "simple | false | {type: string} | blue | \"blue\"",
        "simple | false | {type: string} | a%2Cb%2Fc | \"a,b/c\"",
        "simple | false | {type: integer} | 7 | 7",
        "simple | false | ARRAY | 1,2,3 | [1,2,3]",
        "simple | true | ARRAY | 1,2,3 | [1,2,3]",
        "simple | false | ARRAY | 1 | [1]",
        "simple | false | ARRAY | 1,b | path /p/1 type",
        "simple | false | TEXTS | a%2Cb,c%20d,%C3%A9 | [\"a,b\",\"c d\",\"é\"]",
        "simple | false | TEXTS | a%252Cb,c | [\"a%2Cb\",\"c\"]",
        "simple | false | OBJECT | r,100,g,x%2Cy | {\"r\":100,\"g\":\"x,y\"}",
        "simple | true | OBJECT | r=100,g=x%3Dy | {\"r\":100,\"g\":\"x=y\"}",
        "simple | false | OBJECT | r,100,g | path /p style",
        "simple | true | OBJECT | r,100 | path /p style",
        "simple | true | OBJECT | r=1,r=2 | path /p/r style",
        "simple | true | OBJECT | r=x | path /p/r type",
        "label | false | {type: integer} | .7 | 7",
        "label | false | {type: integer} | 7 | path /p style",
        "label | false | {type: string} | .a.b | \"a.b\"",
        "label | false | ARRAY | .1,2 | [1,2]",
        "label | true | ARRAY | .1.2 | [1,2]",
        "label | true | TEXTS | .a%2Eb.c | [\"a.b\",\"c\"]",
        "label | false | OBJECT | .r,100,g,x | {\"r\":100,\"g\":\"x\"}",
        "label | true | OBJECT | .r=100.g=x | {\"r\":100,\"g\":\"x\"}",
        "matrix | false | {type: integer} | ;p=7 | 7",
        "matrix | false | {type: string} | ;p | \"\"",
        "matrix | false | {type: integer} | 7 | path /p style",
        "matrix | false | {type: integer} | ;q=7 | path /p style",
        "matrix | false | ARRAY | ;p=1,2 | [1,2]",
        "matrix | false | ARRAY | ;p=1;p=2 | path /p style",
        "matrix | true | ARRAY | ;p=1;p=2 | [1,2]",
        "matrix | true | TEXTS | ;p=a%3Bb;p=c | [\"a;b\",\"c\"]",
        "matrix | false | OBJECT | ;p=r,100,g,x | {\"r\":100,\"g\":\"x\"}",
        "matrix | true | OBJECT | ;r=100;g=x | {\"r\":100,\"g\":\"x\"}"
      })
  void readsAPathParameter(String style, boolean explode, String schema, String text, String read) {
    String rest = written(style, explode, schema);

    assertThat(path(OneOperation.withParameter("path", "required: true, " + rest), text))
        .isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "form | true | {type: string} | p=a+b%2Bc | \"a b+c\"",
        "form | true | {type: integer} | p=7 | 7",
        "form | true | {type: integer} | p=x | query /p type",
        "form | true | {type: integer} | p=7&p=8 | query /p style",
        "form | true | {type: string} | p | \"\"",
        "form | true | {type: string} | q=1 | null",
        "form | true | ARRAY | p=1&q=0&p=2 | [1,2]",
        "form | true | ARRAY | p=1 | [1]",
        "form | true | ARRAY | p= | []",
        "form | true | TEXTS | p= | [\"\"]",
        "form | true | TEXTS | p=a,b&p=c%26d | [\"a,b\",\"c&d\"]",
        "form | true | ARRAY | p=1&p=b | query /p/1 type",
        "form | false | ARRAY | p=1,2 | [1,2]",
        "form | false | ARRAY | p=1,2&p=3 | query /p style",
        "form | false | TEXTS | p=a%2Cb,c+d | [\"a,b\",\"c d\"]",
        "form | true | OBJECT | r=100&g=x | {\"r\":100,\"g\":\"x\"}",
        "form | true | OBJECT | g=x&z=1 | {\"g\":\"x\"}",
        "form | true | OBJECT | z=1 | null",
        "form | true | OBJECT | r=x | query /p/r type",
        "form | true | OBJECT | r=1&r=2 | query /p/r style",
        "form | true | OBJECT | p=r,1 | query /p style",
        "form | true | {type: object, additionalProperties: {type: integer}} | a=1&b=2"
            + " | {\"a\":1,\"b\":2}",
        "form | false | OBJECT | p=r,100,g,x%2Cy | {\"r\":100,\"g\":\"x,y\"}",
        "spaceDelimited | false | ARRAY | p=1%202+3 | [1,2,3]",
        "spaceDelimited | true | ARRAY | p=1&p=2 | [1,2]",
        "spaceDelimited | false | OBJECT | p=r%20100%20g%20x | {\"r\":100,\"g\":\"x\"}",
        "pipeDelimited | false | ARRAY | 'p=1|2%7C3%7c4' | [1,2,3,4]",
        "pipeDelimited | false | TEXTS | 'p=a,b|c+d' | [\"a,b\",\"c d\"]",
        "pipeDelimited | false | OBJECT | 'p=r|100|g|x' | {\"r\":100,\"g\":\"x\"}",
        "deepObject | true | OBJECT | p[r]=100&p%5Bg%5D=x | {\"r\":100,\"g\":\"x\"}",
        "deepObject | true | OBJECT | p[r]=x&p[g]=y | query /p/r type",
        "deepObject | true | OBJECT | p[r]=1&p[r]=2 | query /p/r style",
        "deepObject | true | OBJECT | p[r=1 | query /p style",
        "deepObject | true | OBJECT | p[r]x=1 | query /p style",
        "deepObject | true | OBJECT | p[r]=1&p[r][a]=2 | query /p/r style",
        "deepObject | true | OBJECT | q[r]=1 | null",
        "deepObject | true | ARRAY | p[]=1&p[]=2 | [1,2]",
        "deepObject | true | ARRAY | p[1]=1&p[0]=2 | [2,1]",
        "deepObject | true | {type: object, properties: {a: {type: object, properties: {b: ARRAY}}}}"
            + " | p[a][b][]=1&p[a][b][]=2 | {\"a\":{\"b\":[1,2]}}",
        "deepObject | true | {type: object, properties: {a: ARRAY}} | p[a]=1&p[a]=2 | {\"a\":[1,2]}",
        "deepObject | true | {type: object, properties: {a: ARRAY}} | p[a]=1 | {\"a\":[1]}",
      })
  void readsAQueryParameter(
      String style, boolean explode, String schema, String query, String read) {
    assertThat(query(written(style, explode, schema), query)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "false | {type: string} | a, b%2C | \"a, b%2C\"",
        "false | {type: integer} | 7 | 7",
        "false | ARRAY | 1, 2,3 | [1,2,3]",
        "false | OBJECT | r,100, g,x | {\"r\":100,\"g\":\"x\"}",
        "true | OBJECT | r=100, g=x | {\"r\":100,\"g\":\"x\"}",
        "false | ARRAY | 1,b | header /p/1 type"
      })
  void readsAHeader(boolean explode, String schema, String text, String read) {
    OneOperation one = OneOperation.withParameter("header", written("simple", explode, schema));
    Reply reply = one.ask("/t/1", null, Buffer.buffer(), "P", text);

    assertThat(
            reply.status() == 204
                ? String.valueOf(one.passed().header().get("p"))
                : OneOperation.found(reply))
        .isEqualTo(read);
  }

  @Test
  void joinsSeveralFieldsToAListButNotToAScalar() {
    OneOperation list = OneOperation.withParameter("header", "schema: " + ARRAY);
    list.ask("/t/1", null, Buffer.buffer(), "p", "1,2", "p", "3");
    OneOperation scalar = OneOperation.withParameter("header", "schema: {type: string}");

    assertThat(list.passed().header()).hasToString("{p=[1,2,3]}");
    assertThat(OneOperation.found(scalar.ask("/t/1", null, Buffer.buffer(), "p", "1", "p", "2")))
        .isEqualTo("header /p style");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true | {type: integer} | a=1; p=7 | 7",
        "true | {type: integer} | p=7; p=8 | cookie /p style",
        "false | ARRAY | p=1,2 | [1,2]",
        "true | ARRAY | p=1; p=2 | [1,2]",
        "true | ARRAY | p=1&p=2 | [1,2]",
        "false | OBJECT | p=r,100,g,x | {\"r\":100,\"g\":\"x\"}",
        "true | OBJECT | r=100; g=x | {\"r\":100,\"g\":\"x\"}",
        "true | OBJECT | r=100&g=x | {\"r\":100,\"g\":\"x\"}",
        "true | {type: string} | a=1 | null"
      })
  void readsACookie(boolean explode, String schema, String field, String read) {
    OneOperation one = OneOperation.withParameter("cookie", written("form", explode, schema));
    Reply reply = one.ask("/t/1", null, Buffer.buffer(), "Cookie", field);

    assertThat(
            reply.status() == 204
                ? String.valueOf(one.passed().cookie().get("p"))
                : OneOperation.found(reply))
        .isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{oneOf: [{type: integer}, {type: string}]} | p=7 | 7",
        "{oneOf: [{type: integer, minimum: 10}, {type: string}]} | p=7 | \"7\"",
        "{oneOf: [{type: string, enum: [all]}, ARRAY]} | p=all | \"all\"",
        "{oneOf: [{type: string, enum: [all]}, ARRAY]} | p=1 | [1]",
        "{oneOf: [{type: string, enum: [all]}, ARRAY]} | p=1&p=2 | [1,2]",
        "{type: integer, nullable: true} | p= | null",
        "{type: integer} | p= | query /p type",
        "{type: string, nullable: true} | p= | \"\"",
        "{enum: [1, 2]} | p=1 | 1",
        "{enum: ['1', '2']} | p=1 | \"1\"",
        "{} | p=1 | \"1\""
      })
  void readsWhatTheSchemaAccepts(String schema, String query, String read) {
    assertThat(query("schema: " + inside(schema), query)).isEqualTo(read);
  }

  @Test
  void tellsNullFromNothing() {
    OneOperation one =
        OneOperation.withParameter("query", "schema: {type: integer, nullable: true}");
    one.ask("/t/1", "p=", Buffer.buffer());

    assertThat(one.passed().query()).hasToString("{p=null}");
  }

  @Test
  void takesAnEmptyValueWhereTheContractAllowsIt() {
    assertThat(query("allowEmptyValue: true, schema: {type: integer}", "p")).isEqualTo("\"\"");
    assertThat(query("allowEmptyValue: true, schema: {type: integer}", "p=x"))
        .isEqualTo("query /p type");
  }

  @Test
  void leavesReservedCharactersWhereTheContractAllowsThem() {
    assertThat(query("allowReserved: true, schema: {type: string}", "p=a+b:/?c%26"))
        .isEqualTo("\"a+b:/?c&\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p=%7B%22r%22:1%7D | {\"r\":1}",
        "p=%7B%22r%22:%22x%22%7D | query /p/r type",
        "p=%7B%22r%22:1,%22r%22:2%7D | query /p contentMediaType",
        "p=%7B | query /p contentMediaType",
        "p= | query /p contentMediaType"
      })
  void readsAParameterOfAMediaType(String query, String read) {
    String content = "content: {application/json: {schema: " + OBJECT + "}}";

    assertThat(query(content, query)).isEqualTo(read);
    OneOperation header = OneOperation.withParameter("header", content);
    header.ask("/t/1", null, Buffer.buffer(), "p", "{\"r\":1}");
    assertThat(header.passed().header()).hasToString("{p={\"r\":1}}");
  }

  @Test
  void saysWhereAParameterIsNotJson() {
    OneOperation one =
        OneOperation.withParameter("query", "content: {application/json: {schema: {}}}");
    Reply reply = one.ask("/t/1", "p=%7B%22a%22%7D", Buffer.buffer());

    assertThat(OneOperation.problem(reply).at("/errors/0/detail").asText())
        .startsWith("is not JSON at line 1, column 5: ");
  }

  @Test
  void takesTheMembersOfAnExplodedObjectThatAreNoOtherParameters() {
    OneOperation one =
        OneOperation.of(
            """
            parameters:
            - {name: limit, in: query, schema: {type: integer}}
            - {name: deep, in: query, style: deepObject, schema: {type: object}}
            - {name: all, in: query, schema: {type: object, additionalProperties: true}}
            """);
    one.ask("/t/1", "limit=1&deep[a]=2&x=3", Buffer.buffer());

    assertThat(one.passed().query().get("all")).hasToString("{\"x\":\"3\"}");
    assertThat(one.passed().query().get("deep")).hasToString("{\"a\":\"2\"}");
  }

  @Test
  void refusesADeepObjectThatIsTooDeep() {
    OneOperation one =
        OneOperation.withParameter("query", "style: deepObject, schema: {type: object}");

    assertThat(one.ask("/t/1", "p" + "[a]".repeat(20) + "=1", Buffer.buffer()).status())
        .isEqualTo(204);
    assertThat(OneOperation.detail(one.ask("/t/1", "p" + "[a]".repeat(1_000), Buffer.buffer())))
        .isEqualTo("the query parameter 'p' is nested deeper than 20 levels");
  }

  private static String written(String style, boolean explode, String schema) {
    return "style: " + style + ", explode: " + explode + ", schema: " + inside(schema);
  }

  private static String inside(String schema) {
    return schema.replace("ARRAY", ARRAY).replace("TEXTS", TEXTS).replace("OBJECT", OBJECT);
  }

  private static String path(OneOperation one, String text) {
    Reply reply = one.ask("/t/" + text, null, Buffer.buffer());
    return reply.status() == 204
        ? String.valueOf(one.passed().path().get("p"))
        : OneOperation.found(reply);
  }

  private static String query(String rest, String query) {
    OneOperation one = OneOperation.withParameter("query", rest);
    Reply reply = one.ask("/t/1", query, Buffer.buffer());
    return reply.status() == 204
        ? String.valueOf(one.passed().query().get("p"))
        : OneOperation.found(reply);
  }
}
