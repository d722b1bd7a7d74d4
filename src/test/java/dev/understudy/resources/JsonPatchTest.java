package dev.understudy.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The two kinds of patches, by the rules of RFC 6902 and RFC 7396. */
class JsonPatchTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1} | {\"op\":\"add\",\"path\":\"/b\",\"value\":2} | {\"a\":1,\"b\":2}",
        "{\"a\":1} | {\"op\":\"add\",\"path\":\"/a\",\"value\":null} | {\"a\":null}",
        "{\"a\":[1,3]} | {\"op\":\"add\",\"path\":\"/a/1\",\"value\":2} | {\"a\":[1,2,3]}",
        "{\"a\":[1]} | {\"op\":\"add\",\"path\":\"/a/-\",\"value\":2} | {\"a\":[1,2]}",
        "{\"a\":[1]} | {\"op\":\"add\",\"path\":\"/a/1\",\"value\":2} | {\"a\":[1,2]}",
        "{\"a\":1} | {\"op\":\"add\",\"path\":\"\",\"value\":[]} | []",
        "{\"a\":1,\"b\":2} | {\"op\":\"remove\",\"path\":\"/a\"} | {\"b\":2}",
        "{\"a\":[1,2]} | {\"op\":\"remove\",\"path\":\"/a/0\"} | {\"a\":[2]}",
        "{\"a\":[1,2]} | {\"op\":\"replace\",\"path\":\"/a/0\",\"value\":9} | {\"a\":[9,2]}",
        "{\"a\":1} | {\"op\":\"replace\",\"path\":\"\",\"value\":{\"b\":1}} | {\"b\":1}",
        "{\"a\":{\"b\":1}} | {\"op\":\"move\",\"from\":\"/a/b\",\"path\":\"/c\"} | {\"a\":{},\"c\":1}",
        "{\"a\":[1,2,3]} | {\"op\":\"move\",\"from\":\"/a/0\",\"path\":\"/a/2\"} | {\"a\":[2,3,1]}",
        "{\"a\":1} | {\"op\":\"move\",\"from\":\"/a\",\"path\":\"/a\"} | {\"a\":1}",
        "{\"a\":{\"b\":1}} | {\"op\":\"copy\",\"from\":\"/a\",\"path\":\"/c\"}"
            + " | {\"a\":{\"b\":1},\"c\":{\"b\":1}}",
        "{\"a/b\":1} | {\"op\":\"remove\",\"path\":\"/a~1b\"} | {}",
        "{\"a~b\":1} | {\"op\":\"remove\",\"path\":\"/a~0b\"} | {}",
        "{\"\":1} | {\"op\":\"remove\",\"path\":\"/\"} | {}",
        "{\"a\":1} | {\"op\":\"test\",\"path\":\"/a\",\"value\":1.0} | {\"a\":1}",
        "{\"a\":[1,{\"b\":2}]} | {\"op\":\"test\",\"path\":\"/a\",\"value\":[1,{\"b\":2.0}]}"
            + " | {\"a\":[1,{\"b\":2}]}",
        "{\"__proto__\":1} | {\"op\":\"remove\",\"path\":\"/__proto__\"} | {}"
      })
  void appliesAnOperation(String target, String operation, String expected) throws PatchRefused {
    JsonNode patched = JsonPatch.apply(World.tree(target), World.tree("[" + operation + "]"));

    assertThat(patched).isEqualTo(World.tree(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"op\":\"remove\",\"path\":\"/b\"}",
        "{\"op\":\"replace\",\"path\":\"/b\",\"value\":1}",
        "{\"op\":\"add\",\"path\":\"/b/c\",\"value\":1}",
        "{\"op\":\"add\",\"path\":\"/l/3\",\"value\":1}",
        "{\"op\":\"add\",\"path\":\"/l/01\",\"value\":1}",
        "{\"op\":\"add\",\"path\":\"/l/99999999999\",\"value\":1}",
        "{\"op\":\"remove\",\"path\":\"/l/-\"}",
        "{\"op\":\"add\",\"path\":\"/a/x\",\"value\":1}",
        "{\"op\":\"test\",\"path\":\"/a\",\"value\":\"1\"}",
        "{\"op\":\"move\",\"from\":\"/l\",\"path\":\"/l/0\"}",
        "{\"op\":\"remove\",\"path\":\"\"}"
      })
  void refusesWhatDoesNotFitTheValue(String operation) {
    JsonNode target = World.tree("{\"a\":1,\"l\":[1,2]}");

    assertThatThrownBy(() -> JsonPatch.apply(target, World.tree("[" + operation + "]")))
        .isInstanceOfSatisfying(
            PatchRefused.class, e -> assertThat(e.problem().status()).isEqualTo(409));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"op\":\"spin\",\"path\":\"/a\"}]",
        "[{\"op\":\"add\",\"path\":\"/a\"}]",
        "[{\"op\":\"add\",\"path\":\"a\",\"value\":1}]",
        "[{\"op\":\"add\",\"path\":\"/~2\",\"value\":1}]",
        "[{\"path\":\"/a\"}]",
        "[1]",
        "{}"
      })
  void refusesWhatIsNoPatch(String patch) {
    assertThatThrownBy(() -> JsonPatch.apply(World.tree("{}"), World.tree(patch)))
        .isInstanceOfSatisfying(
            PatchRefused.class, e -> assertThat(e.problem().status()).isEqualTo(400));
  }

  @Test
  void appliesAllOperationsOrNone() {
    JsonNode target = World.tree("{\"a\":[1]}");
    String patch =
        "[{\"op\":\"add\",\"path\":\"/a/-\",\"value\":2},{\"op\":\"remove\",\"path\":\"/x\"}]";

    assertThatThrownBy(() -> JsonPatch.apply(target, World.tree(patch)))
        .hasMessage("operation /1 (remove /x): there is nothing at '/x'");
    assertThat(target).isEqualTo(World.tree("{\"a\":[1]}"));
  }

  @Test
  void refusesAPatchThatMakesAValueDoubleItself() {
    String twice = "{\"op\":\"copy\",\"from\":\"/a\",\"path\":\"/a/-\"},";
    String patch = "[" + twice.repeat(60) + "{\"op\":\"remove\",\"path\":\"/a\"}]";

    assertThatThrownBy(() -> JsonPatch.apply(World.tree("{\"a\":[1]}"), World.tree(patch)))
        .isInstanceOfSatisfying(
            PatchRefused.class, e -> assertThat(e.problem().status()).isEqualTo(422));
  }

  @Test
  void refusesAPatchThatMakesAValueDeeperAndDeeper() {
    StringBuilder patch = new StringBuilder("[");
    for (int depth = 1; depth < 1_000; depth *= 2) {
      String path = "/a".repeat(depth);
      patch.append("{\"op\":\"copy\",\"from\":\"\",\"path\":\"" + path + "\"},");
    }
    patch.append("{\"op\":\"remove\",\"path\":\"/a\"}]");

    assertThatThrownBy(() -> JsonPatch.apply(World.tree("{}"), World.tree(patch.toString())))
        .isInstanceOfSatisfying(
            PatchRefused.class, e -> assertThat(e.problem().status()).isEqualTo(422));
  }

  // The examples of RFC 7396, appendix A.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":\"b\"} | {\"a\":\"c\"} | {\"a\":\"c\"}",
        "{\"a\":\"b\"} | {\"b\":\"c\"} | {\"a\":\"b\",\"b\":\"c\"}",
        "{\"a\":\"b\"} | {\"a\":null} | {}",
        "{\"a\":\"b\",\"b\":\"c\"} | {\"a\":null} | {\"b\":\"c\"}",
        "{\"a\":[\"b\"]} | {\"a\":\"c\"} | {\"a\":\"c\"}",
        "{\"a\":\"c\"} | {\"a\":[\"b\"]} | {\"a\":[\"b\"]}",
        "{\"a\":{\"b\":\"c\"}} | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
        "{\"a\":[{\"b\":\"c\"}]} | {\"a\":[1]} | {\"a\":[1]}",
        "[\"a\",\"b\"] | [\"c\",\"d\"] | [\"c\",\"d\"]",
        "{\"a\":\"b\"} | [\"c\"] | [\"c\"]",
        "{\"a\":\"foo\"} | null | null",
        "{\"a\":\"foo\"} | \"bar\" | \"bar\"",
        "{\"e\":null} | {\"a\":1} | {\"e\":null,\"a\":1}",
        "[1,2] | {\"a\":\"b\",\"c\":null} | {\"a\":\"b\"}",
        "{} | {\"a\":{\"bb\":{\"ccc\":null}}} | {\"a\":{\"bb\":{}}}"
      })
  void mergesAsTheSpecificationShows(String target, String patch, String expected) {
    assertThat(MergePatch.apply(World.tree(target), World.tree(patch)))
        .isEqualTo(World.tree(expected));
  }
}
