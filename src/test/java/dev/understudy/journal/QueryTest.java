package dev.understudy.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Finding;
import dev.understudy.exchange.Input;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {
  private static final Finding FINDING = new Finding(Finding.In.QUERY, "/size", "enum", "no");
  private static final List<Exchange> EXCHANGES =
      List.of(
          Told.of("GET", "/dogs").number(1).exchange(),
          Told.of("GET", "/dogs/7").number(2).reply(Reply.empty(404)).exchange(),
          Told.of("POST", "/dogs")
              .number(3)
              .at(Told.NOON.plusSeconds(60))
              .reply(Problem.violations(List.of(FINDING)).reply("/dogs"))
              .exchange(),
          Told.of("GET", "/cats")
              .number(4)
              .at(Told.NOON.plusSeconds(120))
              .reply(Problem.of("unknown-path", 404, "Unknown", "no").reply("/cats"))
              .exchange());

  @ParameterizedTest
  @CsvSource({
    "operation_id, getDog, 2",
    "status, 404, 2 4",
    "status, 4xx, 2 3 4",
    "method, post, 3",
    "path, /dogs/7, 2",
    "path, /dogs/{id}, 2",
    "path, /dogs*, 1 2 3",
    "from, 2026-01-31T12:01:00Z, 3 4",
    "until, 2026-01-31T13:01:00+01:00, 1 2",
    "violation, true, 3 4",
    "violation, false, 1 2",
    "after, 2, 3 4",
    "limit, 2, 1 2",
    "order, newest, 4 3 2 1"
  })
  void findsWhatIsAskedFor(String name, String value, String numbers) throws Unreadable {
    assertThat(numbers(Query.of(Map.of(name, value)))).isEqualTo(numbers);
  }

  @Test
  void keepsTheLatestOfThoseThatAreAskedFor() throws Unreadable {
    Query query = Query.of(Map.of("order", "newest", "limit", "1", "method", "GET"));

    assertThat(numbers(query)).isEqualTo("4");
  }

  @Test
  void findsWhatALenientGateHasLetThrough() {
    Exchange exchange =
        Told.of("GET", "/dogs")
            .input(input -> Input.NONE.withViolations(List.of(FINDING)))
            .exchange();

    assertThat(Violations.has(exchange)).isTrue();
    assertThat(Violations.of(exchange)).containsExactly(FINDING);
  }

  @Test
  void saysEverythingThatIsWrong() {
    Unreadable unreadable =
        catchThrowableOfType(
            Unreadable.class,
            () -> Query.of(Map.of("status", "9", "limit", "0", "from", "noon", "size", "1")));

    assertThat(unreadable.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "query /size: is not known; there are operation_id, status, method, path, from, until, "
                + "violation, after, limit, order",
            "query /status: '9' is not a status such as 404, or a class such as 4XX",
            "query /from: 'noon' is not a date-time such as 2026-01-31T12:00:00Z",
            "query /limit: '0' is not a whole number from 1 on");
    assertThat(unreadable.problem().status()).isEqualTo(422);
  }

  private static String numbers(Query query) {
    return String.join(
        " ", query.of(EXCHANGES).stream().map(one -> String.valueOf(one.number())).toList());
  }
}
