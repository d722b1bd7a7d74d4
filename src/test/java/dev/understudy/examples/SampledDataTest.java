package dev.understudy.examples;

import static dev.understudy.examples.Samples.schema;
import static dev.understudy.examples.Samples.values;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.schema.Schema;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The values are a function of the seed, and look like what their members are called. */
class SampledDataTest {

  private static final Schema PERSON =
      schema(
          """
          {'type': 'object', 'properties': {
            'id': {'type': 'string', 'pattern': '^usr_[a-z0-9]{8}$'},
            'firstName': {'type': 'string'}, 'email': {'type': 'string'},
            'tags': {'type': 'array', 'items': {'type': 'string'}},
            'boss': {'$ref': '#'}}}""");

  @Test
  void isAFunctionOfTheSeed() {
    List<Sample> once = samples(new SchemaSampler(SamplerOptions.RESPONSE), 0, 1, 2, 3);
    List<Sample> backwards = samples(new SchemaSampler(SamplerOptions.RESPONSE), 3, 2, 1, 0);

    assertThat(once).doesNotHaveDuplicates();
    assertThat(backwards).containsExactly(once.get(3), once.get(2), once.get(1), once.get(0));
  }

  private static List<Sample> samples(SchemaSampler sampler, long... seeds) {
    return LongStream.of(seeds).mapToObj(seed -> sampler.sample(PERSON, seed)).toList();
  }

  @Test
  void makesAMemberTheSameWhateverElseIsMade() {
    String one = "{'type': 'object', 'properties': {'name': {'type': 'string'}}}";
    String more =
        "{'type': 'object', 'properties': {'x': {'type': 'array', 'items': {'type': 'integer'}},"
            + " 'name': {'type': 'string'}, 'y': {'type': 'number'}}}";

    assertThat(values(one))
        .extracting(value -> value.get("name"))
        .isEqualTo(values(more).stream().map(value -> value.get("name")).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          firstName    ; string  ; [A-Z][a-z]+
          last_name    ; string  ; [A-Z][a-z]+
          customerName ; string  ; [A-Z][a-z]+ [A-Z][a-z]+
          email        ; string  ; [a-z.]+@example\\.(com|org|net)
          work-email   ; string  ; [a-z.]+@example\\.(com|org|net)
          countryCode  ; string  ; [A-Z]{2}
          currency     ; string  ; [A-Z]{3}
          phone_number ; string  ; \\+1555[0-9]{7}
          website      ; string  ; https://.*
          avatarUrl    ; string  ; https://images\\.example\\.com/.*\\.(png|jpg)
          slug         ; string  ; [a-z]+-[a-z]+
          created_at   ; string  ; 202[56]-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z
          dueDate      ; string  ; 2026-[0-9]{2}-[0-9]{2}
          ipAddress    ; string  ; 192\\.0\\.2\\.[0-9]+
          timezone     ; string  ; [A-Z][a-z]+/[A-Z][A-Za-z_]+
          locale       ; string  ; [a-z]{2}-[A-Z]{2}
          zip          ; string  ; [0-9]{5}
          description  ; string  ; [A-Z].*\\.
          price        ; number  ; [0-9]{1,3}(\\.[0-9]{1,2})?
          latitude     ; number  ; -?[0-9]{1,2}(\\.[0-9]+)?
          age          ; integer ; [1-9][0-9]
          birthYear    ; integer ; 20[12][0-9]
          """)
  void looksLikeWhatItIsCalled(String name, String type, String expected) {
    assertThat(
            values(
                "{'type': 'object', 'properties': {'%s': {'type': '%s'}}}".formatted(name, type)))
        .extracting(value -> value.get(name).asText())
        .allSatisfy(text -> assertThat(text).matches(expected));
  }

  @Test
  void looksLikeItsNameOnlyWhereTheSchemaAllowsThat() {
    assertThat(
            values(
                "{'type': 'object', 'properties': {'email': {'type': 'string', 'maxLength': 3},"
                    + " 'city': {'type': 'string', 'pattern': '^[0-9]+$'}}}"))
        .hasSize(Samples.MANY);
  }

  @Test
  void usesTheExampleOfAMemberHalfOfTheTimeWhenItIsValid() {
    String schema =
        "{'type': 'object', 'properties': {'good': {'type': 'string', 'examples': ['Pirates']},"
            + " 'bad': {'type': 'string', 'maxLength': 5, 'examples': ['Pirates']}}}";

    assertThat(values(schema))
        .filteredOn(value -> value.get("good").asText().equals("Pirates"))
        .hasSizeBetween(Samples.MANY / 4, Samples.MANY * 3 / 4);
    assertThat(values(schema(schema), SamplerOptions.RESPONSE.withRealistic(false)))
        .noneMatch(value -> value.get("good").asText().equals("Pirates"));
  }

  @Test
  void buildsIdentitiesLikeTheirExampleWithoutRepeatingIt() {
    List<JsonNode> values =
        values(
            "{'type': 'object', 'properties': {'id': {'type': 'string', 'examples': ['ord_7f3a']}}}");

    assertThat(values)
        .filteredOn(value -> value.get("id").asText().startsWith("ord_"))
        .hasSizeGreaterThan(15);
    assertThat(values).extracting(value -> value.get("id")).doesNotHaveDuplicates();
  }

  @Test
  void namesOfArraysSpeakOfTheirItems() {
    assertThat(
            values(
                "{'type': 'object', 'properties': {'emails': {'type': 'array', 'items': {'type': 'string'}}}}"))
        .allSatisfy(
            value ->
                assertThat(value.get("emails"))
                    .allSatisfy(it -> assertThat(it.asText()).contains("@")));
  }

  @Test
  void takesTheNameOfAValueThatStandsAlone() {
    Sample sample =
        new SchemaSampler(SamplerOptions.RESPONSE).sample(schema("{'type': 'string'}"), "email", 1);

    assertThat(((Sample.Made) sample).value().textValue()).contains("@");
  }

  @Test
  void splitsNamesIntoWords() {
    assertThat(NameWords.of("createdAtUTC")).containsExactly("created", "at");
    assertThat(NameWords.of("HTMLUrl")).containsExactly("html", "url");
    assertThat(NameWords.of("first_name")).containsExactly("first", "name");
    assertThat(NameWords.of("X-Request-Id")).containsExactly("x", "request", "id");
    assertThat(NameWords.of("")).isEmpty();
  }
}
