package dev.understudy;

import dev.understudy.control.Token;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the control plane listens: on loopback, whatever the mocked API listens on.
 *
 * @param port the port, or 0 for any that is free
 * @param token what opens it; none for one that is made up at the start
 */
public record ControlDoor(int port, Optional<Token> token) {
  public ControlDoor {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("controlPort is " + port + ", not between 0 and 65535");
    }
    Objects.requireNonNull(token, "token");
  }

  /** On any free port, with a token that is made up. */
  public static ControlDoor any() {
    return new ControlDoor(0, Optional.empty());
  }
}
