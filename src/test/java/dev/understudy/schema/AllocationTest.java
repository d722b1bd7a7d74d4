package dev.understudy.schema;

import static dev.understudy.schema.Schemas.json;
import static dev.understudy.schema.Schemas.schema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

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
    assertThat(bytesPerCall(schema, value)).isLessThan(8);
  }

  private long bytesPerCall(Schema schema, JsonNode value) {
    assumeTrue(threads.isThreadAllocatedMemorySupported(), "this JVM does not count allocations");
    long thread = Thread.currentThread().getId();
    long least = Long.MAX_VALUE;
    for (int attempt = 0; attempt < 10; attempt++) {
      long before = threads.getThreadAllocatedBytes(thread);
      for (int i = 0; i < ROUNDS; i++) {
        schema.accepts(value);
      }
      least = Math.min(least, (threads.getThreadAllocatedBytes(thread) - before) / ROUNDS);
    }
    return least;
  }
}
