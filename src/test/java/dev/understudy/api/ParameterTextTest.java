package dev.understudy.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the generated clients spell parameters: each style of OpenAPI 3.0, exploded and not. */
class ParameterTextTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "simple | false | 7                  | 7",
        "simple | false | \"a/b c\"          | a%2Fb%20c",
        "simple | false | \"..\"             | %2E%2E",
        "simple | false | [\"a,b\",\"c\"]    | a%2Cb,c",
        "simple | false | {\"r\":1,\"g\":2}  | r,1,g,2",
        "simple | true  | {\"r\":1,\"g\":2}  | r=1,g=2",
        "label  | false | \"a.b\"            | .a%2Eb",
        "label  | false | [1,2]              | .1,2",
        "label  | true  | [1,2]              | .1.2",
        "label  | true  | {\"r\":1,\"g\":2}  | .r=1.g=2",
        "matrix | false | \"a;b\"            | ;p=a%3Bb",
        "matrix | false | [1,2]              | ;p=1,2",
        "matrix | true  | [1,2]              | ;p=1;p=2",
        "matrix | true  | {\"r\":1,\"g\":2}  | ;r=1;g=2",
      })
  void spellsAPathParameter(String style, boolean explode, String value, String text)
      throws JsonProcessingException {
    assertThat(ParameterText.path("p", json(value), style, explode)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "form           | true  | \"ü&=+\"           | p=%C3%BC%26%3D%2B",
        "form           | true  | true               | p=true",
        "form           | true  | [1,2]              | p=1&p=2",
        "form           | true  | []                 | ~~",
        "form           | false | [1,2]              | p=1,2",
        "form           | true  | {\"r\":1,\"g\":2}  | r=1&g=2",
        "form           | false | {\"r\":1,\"g\":2}  | p=r,1,g,2",
        "spaceDelimited | false | [1,2]              | p=1%202",
        "pipeDelimited  | false | [1,2]              | p=1%7C2",
        "deepObject     | true  | {\"r\":1,\"g\":2}  | p%5Br%5D=1&p%5Bg%5D=2",
        "~~             | false | {\"r\":[1]}        | p=%7B%22r%22%3A%5B1%5D%7D",
        "~~             | true  | {\"r\":[1]}        | p=%7B%22r%22%3A%5B1%5D%7D",
      })
  void spellsAQueryParameter(String style, boolean explode, String value, String text)
      throws JsonProcessingException {
    assertThat(ParameterText.query("p", json(value), style, explode)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "simple | false | \"a b\"            | a b",
        "simple | false | [1,2]              | 1,2",
        "simple | true  | {\"r\":1,\"g\":2}  | r=1,g=2",
        "~~     | false | {\"r\":[1]}        | {\"r\":[1]}",
      })
  void spellsAHeader(String style, boolean explode, String value, String text)
      throws JsonProcessingException {
    assertThat(ParameterText.header(json(value), style, explode)).isEqualTo(text);
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return MAPPER.readTree(text);
  }
}
