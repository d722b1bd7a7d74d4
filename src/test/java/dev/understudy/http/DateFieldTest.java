package dev.understudy.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class DateFieldTest {

  @Test
  void writesTheMomentAsAnImfFixdate() {
    Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    String text = new DateField().now();

    // RFC 9110 §5.6.7: the length is fixed, the day has two digits.
    assertThat(text).matches("[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT");
    assertThat(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant())
        .isBetween(before, Instant.now());
  }
}
