package dev.understudy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.MediaType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NegotiationTest {
  private static final List<MediaType> JSON =
      List.of(MediaType.parse("application/json").orElseThrow());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "APPLICATION/JSON",
        "application/json;charset=utf-8",
        "application/*",
        "*/*",
        "text/html, */*;q=0.1",
        "text/html,application/json;q=0.001",
        "*/*;q=0, application/json",
        "application/json;q=NaN",
        "application/json;q=often",
        "application/json;q=",
        "application/json; Q=1",
        ",,application/json,"
      })
  void takesWhatTheFieldAllows(String accept) {
    assertThat(Negotiation.accepts(accept, JSON)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "application/xml, text/*",
        "application/json;q=0",
        "application/json;q=0.000",
        "application/json ; q=0",
        "application/json;charset=utf-8;q=0",
        "*/*, application/json;q=0",
        "application/json;q=0, */*",
        "application/*;q=0, */*;q=1",
        "application/problem+json",
        "*/*;q=0"
      })
  void refusesWhatTheFieldExcludes(String accept) {
    assertThat(Negotiation.accepts(accept, JSON)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ",", "json", "a b c", "/"})
  void takesEverythingWhereTheFieldCannotBeRead(String accept) {
    assertThat(Negotiation.accepts(accept, JSON)).isTrue();
  }

  @Test
  void readsAThousandEntriesAndGivesUpBeyond() {
    assertThat(Negotiation.accepts("text/html,".repeat(999) + "application/json", JSON)).isTrue();
    assertThat(Negotiation.accepts("text/html,".repeat(999) + "text/html", JSON)).isFalse();
    assertThat(Negotiation.accepts("text/html,".repeat(1_000) + "text/html", JSON)).isTrue();
  }

  @Test
  void takesOneOfSeveral() {
    List<MediaType> both = List.of(JSON.get(0), MediaType.parse("text/csv").orElseThrow());

    assertThat(Negotiation.accepts("text/csv, application/json;q=0", both)).isTrue();
  }

  @Test
  void takesEverythingWhereNothingIsSent() {
    assertThat(Negotiation.accepts("text/html", List.of())).isTrue();
  }
}
