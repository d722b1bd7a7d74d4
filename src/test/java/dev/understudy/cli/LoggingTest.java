package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LoggingTest {
  private static final Instant NOON = Instant.parse("2026-03-20T12:00:00Z");

  private final StringWriter written = new StringWriter();

  @Test
  void writesTimeSeverityAndMessageForPeople() {
    List<String> lines = human(entry(NOON, Level.WARNING, "it rains"));

    assertThat(lines).singleElement().asString().matches("\\d\\d:\\d\\d:\\d\\d warn it rains");
  }

  @Test
  void writesOneObjectForMachines() throws Exception {
    LogRecord entry = entry(NOON, Level.SEVERE, "it\nrains");
    entry.setThrown(new IllegalStateException("wet"));

    List<String> lines = written(LogFormat.JSON, LogLevel.INFO, entry);

    JsonNode line = JsonMapper.builder().build().readTree(lines.get(0));
    assertThat(lines).hasSize(1);
    assertThat(line.path("time").asText()).isEqualTo("2026-03-20T12:00:00Z");
    assertThat(line.path("level").asText()).isEqualTo("error");
    assertThat(line.path("logger").asText()).isEqualTo("weather");
    assertThat(line.path("message").asText()).isEqualTo("it\nrains");
    assertThat(line.path("trace").asText()).contains("IllegalStateException: wet", "LoggingTest");
  }

  @Test
  void escapesControlCharactersInMessageAndTrace() {
    LogRecord entry = entry(NOON, Level.WARNING, "a\n12:00:00 error forged\u001b[2J");
    entry.setThrown(new IllegalStateException("b\n12:00:00 error forged"));

    List<String> lines = human(entry);

    assertThat(lines.get(0)).endsWith("warn a\\u000a12:00:00 error forged\\u001b[2J");
    assertThat(lines.subList(1, lines.size())).allMatch(line -> line.startsWith("  "));
  }

  @Test
  void writesOneLineASecondForAClassOfEvent() {
    List<String> lines =
        human(
            entry(NOON, Level.WARNING, "stream 1 was reset"),
            entry(NOON.plusMillis(300), Level.WARNING, "stream 2 was reset"),
            entry(NOON.plusMillis(999), Level.WARNING, "stream 399 was reset"));

    assertThat(lines).singleElement().asString().endsWith("stream 1 was reset");
  }

  @Test
  void saysHowManyWereHeldBackOnceTheSecondIsOver() {
    List<String> lines =
        human(
            entry(NOON, Level.WARNING, "stream 1 was reset"),
            entry(NOON.plusMillis(300), Level.WARNING, "stream 2 was reset"),
            entry(NOON.plusMillis(600), Level.WARNING, "stream 3 was reset"),
            entry(NOON.plusMillis(1_000), Level.WARNING, "stream 4 was reset"),
            entry(NOON.plusMillis(2_000), Level.WARNING, "stream 5 was reset"));

    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).endsWith("stream 4 was reset (and 2 more like it)");
    assertThat(lines.get(2)).endsWith("stream 5 was reset");
  }

  @Test
  void writesDifferentEventsOfTheSameSecond() {
    List<String> lines =
        human(
            entry(NOON, Level.WARNING, "it rains"), entry(NOON, Level.WARNING, "it snows as well"));

    assertThat(lines).hasSize(2);
  }

  @Test
  void tellsFaultsOfOurOwnApartByTheirPlace() {
    LogRecord first = entry(NOON, Level.WARNING, "members.yaml:3:1: lacks a role");
    LogRecord second = entry(NOON, Level.WARNING, "members.yaml:4:1: lacks a role");
    first.setLoggerName("dev.understudy.Understudy");
    second.setLoggerName("dev.understudy.Understudy");

    assertThat(human(first, second)).hasSize(2);
  }

  @Test
  void boundsWhatOneSourceWritesEvenWhereEveryEventReadsDifferently() {
    LogRecord[] entries = new LogRecord[500];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = entry(NOON, Level.WARNING, "x".repeat(i + 1));
    }

    assertThat(human(entries)).hasSize(20);
  }

  @Test
  void writesEverythingWhenDebugging() {
    List<String> lines =
        written(
            LogFormat.HUMAN,
            LogLevel.DEBUG,
            entry(NOON, Level.FINE, "again"),
            entry(NOON, Level.FINE, "again"));

    assertThat(lines).hasSize(2).allMatch(line -> line.endsWith(" debug again"));
  }

  private static LogRecord entry(Instant time, Level level, String message) {
    LogRecord entry = new LogRecord(level, message);
    entry.setInstant(time);
    entry.setLoggerName("weather");
    return entry;
  }

  private List<String> human(LogRecord... entries) {
    return written(LogFormat.HUMAN, LogLevel.INFO, entries);
  }

  private List<String> written(LogFormat format, LogLevel level, LogRecord... entries) {
    LineWriter writer =
        new LineWriter(new PrintWriter(written), format, 1_000, Duration.ofSeconds(20));
    Logging logging = new Logging(writer, format, level);
    List.of(entries).forEach(logging::publish);
    writer.close();
    return written.toString().lines().toList();
  }
}
