package dev.understudy;

/** The port of the control plane is not to be had. */
public final class ControlPortTaken extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int port;

  ControlPortTaken(int port, Throwable cause) {
    super("the control plane's port " + port + " is not to be had: " + cause.getMessage(), cause);
    this.port = port;
  }

  /** The port. */
  public int port() {
    return port;
  }
}
