package dev.understudy.cli;

import dev.understudy.Controls;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that say what is done to answers on purpose. */
final class FaultOptions {
  @Option(
      names = "--fault",
      paramLabel = "[OPERATION:]FAULT",
      description =
          "Breaks answers on purpose: 402, latency=2s, slow=1000, reset, truncated, break=missing"
              + " and more, with ,times=N or ,rate=0.1 behind it. May be given several times.")
  private List<String> faults = List.of();

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      description =
          "Faults that are known by a name: flaky, slow-3g, brownout, rate-limited. May be given"
              + " several times.")
  private List<String> presets = List.of();

  @Option(
      names = "--latency",
      paramLabel = "TIME",
      description =
          "How long every answer takes: 200ms, uniform(100ms,2s), lognormal(median=80ms,p99=2s) or"
              + " percentiles(50:80ms,95:400ms,99:2s). Default: no longer than it takes.")
  private @Nullable String latency;

  @Option(
      names = "--directives",
      paramLabel = "on|off",
      converter = Values.Switch.class,
      description =
          "Whether a request may say X-Understudy-Fault, -Latency, -Now and -Scenario for its own"
              + " answer. Default: on.")
  private Values.OnOff directives = Values.OnOff.ON;

  /**
   * What bends the answers.
   *
   * @throws IllegalArgumentException for what cannot be read
   */
  Controls controls() {
    Controls controls =
        Controls.DEFAULT
            .withFaults(faults.toArray(String[]::new))
            .withPresets(presets.toArray(String[]::new))
            .withDirectives(directives == Values.OnOff.ON);
    return latency == null ? controls : controls.withLatency(latency);
  }
}
