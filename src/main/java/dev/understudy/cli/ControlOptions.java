package dev.understudy.cli;

import dev.understudy.ControlDoor;
import dev.understudy.Controls;
import dev.understudy.control.Token;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags of the control plane. */
final class ControlOptions {
  private static final int LAST_PORT = 65_535;

  @Option(
      names = "--control",
      paramLabel = "on|off",
      converter = Values.Switch.class,
      description =
          "Whether there is a control plane: sandboxes, clock, faults, journal, outbox. Default: on.")
  private Values.OnOff control = Values.OnOff.ON;

  @Option(
      names = "--control-port",
      paramLabel = "N",
      converter = Values.Whole.class,
      description =
          "Its port on this machine, or 0 for any that is free. Default: the one after the API's:"
              + " 4011.")
  private @Nullable Integer port;

  @Option(
      names = "--control-token",
      paramLabel = "WORD",
      description =
          "What opens it, as a bearer token; better in the variable. Default: one is made up, shown,"
              + " and kept in a file that only you can read.")
  private @Nullable String token;

  /**
   * These controls, with a control plane or without.
   *
   * @param apiPort the port of the mocked API
   * @throws IllegalArgumentException for what cannot be used
   */
  Controls with(Controls controls, int apiPort) {
    if (control == Values.OnOff.OFF) {
      return controls;
    }
    int usual = apiPort < 1 || apiPort >= LAST_PORT ? 0 : apiPort + 1;
    return controls.withDoor(new ControlDoor(port == null ? usual : port, opener()));
  }

  private Optional<Token> opener() {
    try {
      return Optional.ofNullable(token).map(Token::new);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("controlToken is too short or odd: " + e.getMessage(), e);
    }
  }
}
