package dev.understudy.schema;

import static dev.understudy.schema.Schemas.json;
import static dev.understudy.schema.Schemas.schema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationTest {

  private static final int ROUNDS = 20_000;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void aValidValueCostsNoAllocation() {
    Schema schema =
        schema(
            "{'type': 'object', 'required': ['id', 'email', 'role'],"
                + " 'additionalProperties': false, 'properties': {"
                + " 'id': {'type': 'string', 'format': 'uuid'},"
                + " 'email': {'type': 'string', 'format': 'email', 'maxLength': 254},"
                + " 'role': {'$ref': '#/$defs/role'},"
                + " 'seats': {'type': 'integer', 'minimum': 1, 'multipleOf': 2},"
                + " 'share': {'type': 'number', 'minimum': 0, 'maximum': 1},"
                + " 'since': {'type': 'string', 'format': 'date-time'},"
                + " 'note': {'oneOf': [{'type': 'null'}, {'type': 'string'}]},"
                + " 'tags': {'items': {'type': 'string'}, 'uniqueItems': true}},"
                + " '$defs': {'role': {'enum': ['owner', 'admin']}}}");
    JsonNode value =
        json(
            "{'id': '123e4567-e89b-12d3-a456-426614174000', 'email': 'a@example.com',"
                + " 'role': 'admin', 'seats': 4, 'share': 0.25, 'note': 'x',"
                + " 'since': '2026-11-24T10:00:00Z', 'tags': ['a', 'b']}");

    assertThat(schema.violations(value)).isEmpty();
    assertThat(bytesPerCall(() -> schema.accepts(value))).isLessThan(8);
  }

  @ParameterizedTest
  @CsvSource({
    "'^org_[0-9A-HJKMNP-TV-Z]{6,26}$', 'org_01HZX3KQVB8Y4T6M9N2P5R7SAC'",
    "'\\S', '   Acme Widgets'",
    "'^[a-z0-9]+(?:-[a-z0-9]+)*$', 'acme-widgets-of-london'",
    "'^[^\\d😀]+$', 'Ærøskøbing 日本 😁'",
  })
  void findingAPatternCostsNoAllocation(String expression, String text) {
    TextPattern pattern = TextPattern.compile(expression).orElseThrow();

    assertThat(pattern.find(text)).isEqualTo(TextPattern.Outcome.FOUND);
    assertThat(bytesPerCall(() -> pattern.find(text))).isZero();
  }

  private long bytesPerCall(Runnable call) {
    assumeTrue(threads.isThreadAllocatedMemorySupported(), "this JVM does not count allocations");
    long thread = Thread.currentThread().getId();
    long least = Long.MAX_VALUE;
    for (int attempt = 0; attempt < 10; attempt++) {
      long before = threads.getThreadAllocatedBytes(thread);
      for (int i = 0; i < ROUNDS; i++) {
        call.run();
      }
      least = Math.min(least, (threads.getThreadAllocatedBytes(thread) - before) / ROUNDS);
    }
    return least;
  }
}
