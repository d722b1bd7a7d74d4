package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a seed makes repeat. */
@Timeout(120)
class SeedIT {

  @Test
  void givesTheSameAnswersInEveryRun() throws Exception {
    assertThat(answers("--seed=42")).isEqualTo(answers("--seed=42"));
  }

  @Test
  void givesOtherIdsForAnotherSeed() throws Exception {
    assertThat(answers("--seed=42").get(1)).isNotEqualTo(answers("--seed=43").get(1));
  }

  @Test
  void givesOtherIdsInEveryRunWithoutASeed() throws Exception {
    String clock = "--clock=2026-03-20T12:00:00Z";

    assertThat(answers(clock).get(1)).isNotEqualTo(answers(clock).get(1));
  }

  private static List<String> answers(String option) throws Exception {
    List<String> answers = new ArrayList<>();
    try (RunningProcess understudy = RunningProcess.understudy("serve", "--port=0", option)) {
      Caller caller = new Caller(understudy.url());
      answers.add(text(caller.get("/v1/organizations")));
      answers.add(text(caller.post("/v1/organizations", "{\"name\":\"First\"}")));
      answers.add(text(caller.post("/v1/organizations", "{\"name\":\"First\"}")));
      answers.add(
          text(
              caller.post(
                  "/v1/organizations/org_01HABC/members",
                  "{\"email\":\"new@grandmeridian.com\",\"role\":\"editor\"}")));
      answers.add(text(caller.post("/v1/organizations", "{\"nam\":1}")));
      answers.add(text(caller.get("/v1/organizations/org_01HABC/members")));
      answers.add(text(caller.get("/v1/organizations")));
    }
    return answers;
  }

  // Date is the time on the wall, as HTTP wants it.
  private static String text(HttpResponse<String> answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.remove("date");
    return answer.statusCode() + " " + headers + " " + answer.body();
  }
}
