package dev.understudy.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.understudy.api.ApiResponse;
import dev.understudy.api.JsonWritable;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the templates can spell beyond the Organizations API, by a contract that has some of all.
 */
class KitchenSinkTest {

  private static final Path CONTRACT = Path.of("src/test/resources/generation/kitchen-sink.yaml");
  private static final String PACKAGE = "dev.understudy.sink";

  private static final String THING =
      """
      {"id": "0b8f0c3e-6a4e-4c55-9d62-0f5b2d3a1c11", "name": "all", "class": "first",
       "colour": "light-green", "maybe": null, "perhaps": "yes", "level": 2, "mode": "fast",
       "colours": ["red", "3d"], "modes": ["loud"], "matrix": [[1.5, 2.0], []], "small": 7,
       "big": 9007199254740993, "exact": 1.25, "ratio": 0.5, "flag": true,
       "at": "2026-03-20T12:00:00Z", "day": "2026-03-20", "site": "https://example.com",
       "data": "aGk=", "free": {"a": [1, null]}, "any": [true], "open": {"x": {"y": 1}, "z": 2},
       "counts": {"b": 2, "a": 1}, "parts": {"p": {"weight": 1.0, "attributes": {"k": "v"}}},
       "parent": {"id": "1", "name": "parent", "colour": "red", "maybe": "set", "colours": []},
       "nested": {"deep": {"value": "v"}}}
      """;

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  @TempDir private static Path folder;
  private static List<String> messages;
  private static URLClassLoader classes;

  @BeforeAll
  static void generateAndCompile() throws IOException {
    Path sources = Generation.withoutSupport(CONTRACT, folder.resolve("sources"), PACKAGE);
    Path output = folder.resolve("classes");
    messages = Compilation.of(Generation.sources(sources), output).messages();
    classes = new URLClassLoader(new URL[] {output.toUri().toURL()});
  }

  @AfterAll
  static void close() throws IOException {
    classes.close();
  }

  @Test
  void compilesWithoutAWarning() {
    assertThat(messages).isEmpty();
  }

  @Test
  void everyKindOfMemberIsReadAndWrittenAsItCame() throws Exception {
    JsonNode json = MAPPER.readTree(THING);

    assertThat(text(read("Thing", json).toJson())).isEqualTo(text(json));
  }

  @Test
  void readingAndWritingWithoutReflectionAgreesWithJackson() throws Exception {
    JsonNode json = MAPPER.readTree(THING);
    JsonWritable thing = read("Thing", json);

    assertThat(thing).isEqualTo(MAPPER.treeToValue(json, type("Thing")));
    assertThat(text(thing.toJson())).isEqualTo(MAPPER.writeValueAsString(thing));
  }

  @Test
  void anAbsentMemberStaysAwayAndARequiredNullIsWritten() throws Exception {
    JsonNode json =
        MAPPER.readTree("{\"id\":\"1\",\"name\":\"n\",\"colour\":\"red\",\"colours\":[]}");
    JsonWritable thing = read("Thing", json);

    assertThat(text(thing.toJson()))
        .isEqualTo("{\"id\":\"1\",\"name\":\"n\",\"colour\":\"red\",\"maybe\":null,\"colours\":[]}")
        .isEqualTo(MAPPER.writeValueAsString(thing));
  }

  @Test
  void aValueOfAnotherTypeIsRefusedWithWhatWasExpected() throws Exception {
    JsonNode json = MAPPER.readTree("{\"count\": 1.5}");

    assertThatThrownBy(() -> read("PostList200Response", json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1.5 is not an integer");
  }

  @Test
  void parametersComeTypedAndInTheOrderOfNeed() throws Exception {
    assertThat(parameters("ThingsApi", "searchThings"))
        .containsExactly(
            "Caller",
            "String",
            "Long",
            "Integer",
            "Instant",
            "Boolean",
            "BigDecimal",
            "List",
            "Colour",
            "List",
            "SearchThingsSortParameter",
            "String",
            "String");
    assertThat(parameters("ThingsApi", "putThing"))
        .containsExactly("Caller", "String", "Integer", "Thing");
    assertThat(parameters("MediaApi", "writeBytes")).containsExactly("Caller", "Buffer");
    assertThat(parameters("MediaApi", "writeText")).containsExactly("Caller", "String");
    assertThat(parameters("FreeApi", "postAnything")).containsExactly("Caller", "JsonNode");
    assertThat(parameters("DefaultApi", "postList")).containsExactly("Caller", "List");
    assertThat(parameters("FormsApi", "submitForm")).containsExactly("Caller", "JsonObject");
  }

  @Test
  void aStatusConsistsOfWhatTheContractDeclares() throws Exception {
    assertThat(components("ThingsApi$SearchThingsResponse$Status200"))
        .containsExactly("body", "xNextPage", "etag");
    assertThat(components("ThingsApi$SearchThingsResponse$StatusDefault"))
        .containsExactly("status", "body", "retryAfter");
    assertThat(components("ThingsApi$DeleteThingsResponse$Status204")).isEmpty();
    assertThat(components("ThingsApi$DeleteThingsResponse$Status302")).containsExactly("location");
    assertThat(components("ThingsApi$DeleteThingsResponse$StatusDefault"))
        .containsExactly("status");
    assertThat(components("FreeApi$PostAnythingResponse$Status202")).containsExactly("body");
  }

  @Test
  void aStatusWithoutContentHasNoBodyAndNoMediaType() throws Exception {
    ApiResponse gone =
        (ApiResponse) type("ThingsApi$DeleteThingsResponse$Status204").getMethod("of").invoke(null);

    assertThat(gone.status()).isEqualTo(204);
    assertThat(gone.body()).isNull();
    assertThat(gone.contentType()).isNull();
    assertThat(gone.headers()).isEmpty();
  }

  @Test
  void aDefaultStatusSaysWhichOneItIs() throws Exception {
    Class<?> type = type("ThingsApi$DeleteThingsResponse$StatusDefault");

    ApiResponse other = (ApiResponse) type.getMethod("of", int.class).invoke(null, 503);

    assertThat(other.status()).isEqualTo(503);
  }

  @Test
  void aHeaderStandsUnderItsNameOnceItIsSet() throws Exception {
    Class<?> type = type("ThingsApi$DeleteThingsResponse$Status302");
    Object bare = type.getMethod("of").invoke(null);

    Object set = type.getMethod("withLocation", String.class).invoke(bare, "/elsewhere");

    assertThat(((ApiResponse) bare).headers()).isEmpty();
    assertThat(((ApiResponse) set).headers()).isEqualTo(Map.of("Location", "/elsewhere"));
  }

  private static JsonWritable read(String name, JsonNode json) throws Exception {
    try {
      return (JsonWritable) type(name).getMethod("read", JsonNode.class).invoke(null, json);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static Class<?> type(String name) throws ClassNotFoundException {
    return classes.loadClass(PACKAGE + "." + name);
  }

  private static List<String> parameters(String api, String operation) throws Exception {
    return Arrays.stream(type(api).getMethods())
        .filter(method -> method.getName().equals(operation))
        .flatMap(method -> Arrays.stream(method.getParameterTypes()))
        .map(Class::getSimpleName)
        .toList();
  }

  private static List<String> components(String name) throws Exception {
    return Arrays.stream(type(name).getRecordComponents()).map(RecordComponent::getName).toList();
  }

  private static String text(JsonNode json) throws IOException {
    return MAPPER.writeValueAsString(json);
  }
}
