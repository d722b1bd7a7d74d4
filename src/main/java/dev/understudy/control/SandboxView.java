package dev.understudy.control;

import dev.understudy.sandbox.Beginning;
import dev.understudy.sandbox.Sandbox;
import java.net.URI;
import java.time.temporal.ChronoUnit;

/** Sandboxes as the control plane shows them. */
final class SandboxView {
  private SandboxView() {}

  static dev.understudy.control.api.Sandbox of(Sandbox sandbox, URI url) {
    Beginning beginning = sandbox.beginning();
    return dev.understudy.control.api.Sandbox.builder()
        .id(sandbox.id().text())
        .baseUrl(baseUrl(sandbox, url))
        .scenario(beginning.scenario())
        .seed(beginning.seed().isPresent() ? beginning.seed().getAsLong() : null)
        .now(sandbox.own().clock().instant().truncatedTo(ChronoUnit.MILLIS))
        .createdAt(sandbox.createdAt().truncatedTo(ChronoUnit.MILLIS))
        .usedAt(Desk.real().minusNanos(sandbox.idleNanos()).truncatedTo(ChronoUnit.MILLIS))
        .exchanges(sandbox.journal().count())
        .bytes(sandbox.bytes())
        .build();
  }

  /** The mocked API as that sandbox answers it. */
  static String baseUrl(Sandbox sandbox, URI url) {
    return sandbox.id().isDefault() ? url.toString() : url + "/@" + sandbox.id();
  }
}
