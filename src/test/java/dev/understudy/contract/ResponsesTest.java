package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResponsesTest {

  @Test
  void putsTheExactStatusBeforeItsRangeAndTheRangeBeforeDefault() {
    Responses responses = responses("default", "4XX", "404");

    assertThat(status(responses, 404)).isEqualTo("404");
    assertThat(status(responses, 409)).isEqualTo("4XX");
    assertThat(status(responses, 500)).isEqualTo("default");
  }

  @Test
  void hasNothingForAStatusThatIsNotDeclared() {
    Responses responses = responses("200", "5XX");

    assertThat(responses.of(201)).isEmpty();
    assertThat(responses.of(499)).isEmpty();
    assertThat(responses.of(599)).isPresent();
    assertThat(responses.of(700)).isEmpty();
  }

  @Test
  void keepsTheOrderOfTheContract() {
    assertThat(responses("404", "200", "default").all())
        .extracting(DeclaredResponse::status)
        .containsExactly("404", "200", "default");
  }

  @Test
  void offersTheMediaTypesOfSuccessOnly() {
    Map<String, DeclaredResponse> declared = new LinkedHashMap<>();
    declared.put("200", response("200", "application/json"));
    declared.put("2XX", response("2XX", "text/csv"));
    declared.put("404", response("404", "application/problem+json"));

    assertThat(new Responses(declared).offered())
        .extracting(MediaType::toString)
        .containsExactlyInAnyOrder("application/json", "text/csv");
  }

  private static Responses responses(String... statuses) {
    Map<String, DeclaredResponse> declared = new LinkedHashMap<>();
    for (String status : statuses) {
      declared.put(status, response(status, "application/json"));
    }
    return new Responses(declared);
  }

  private static DeclaredResponse response(String status, String type) {
    Content content = new Content(MediaType.parse(type).orElseThrow(), Optional.empty(), List.of());
    return new DeclaredResponse(status, List.of(), List.of(content));
  }

  private static String status(Responses responses, int status) {
    return responses.of(status).orElseThrow().status();
  }
}
