package dev.understudy.cli;

import dev.understudy.SandboxBounds;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The flags that bound the sandboxes. */
final class SandboxOptions {
  private static final SandboxBounds DEFAULT = SandboxBounds.DEFAULT;

  @Option(
      names = "--max-sandboxes",
      paramLabel = "N",
      converter = Values.Whole.class,
      description = "How many sandboxes there may be. Default: 20000.")
  private int most = DEFAULT.maxSandboxes();

  @Option(
      names = "--sandbox-bytes",
      paramLabel = "SIZE",
      converter = Values.Size.class,
      description =
          "How large the states of all sandboxes may be together, such as 64k or 1g."
              + " Default: 384m.")
  private long bytes = DEFAULT.sandboxBytes();

  @Option(
      names = "--sandbox-idle",
      paramLabel = "DURATION",
      converter = Values.Span.class,
      description =
          "After how long without use a sandbox is given up, such as 90s, 30m or 2h. Default: 1h.")
  private Duration idle = DEFAULT.sandboxIdle();

  /**
   * The bounds.
   *
   * @throws IllegalArgumentException for one that cannot be
   */
  SandboxBounds bounds() {
    return new SandboxBounds(most, bytes, idle);
  }
}
