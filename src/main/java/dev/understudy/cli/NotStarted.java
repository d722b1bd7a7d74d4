package dev.understudy.cli;

import dev.understudy.ControlPortTaken;
import dev.understudy.Settings;
import dev.understudy.contract.Fault;
import dev.understudy.contract.FaultyFiles;
import java.net.BindException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;

/** Says why no server is up, in the format of the log, and with which code to exit. */
final class NotStarted {
  private final Terminal terminal;
  private final LogFormat format;
  private final Settings settings;

  NotStarted(Terminal terminal, LogFormat format, Settings settings) {
    this.terminal = terminal;
    this.format = format;
    this.settings = settings;
  }

  /** Files are faulty: all that is wrong with them, as compilers say it. */
  int because(FaultyFiles faulty) {
    List<Fault> faults = faulty.faults();
    if (settings.fixtures().isEmpty() && settings.mocking().contracts().isEmpty()) {
      // Nobody can open the files inside a jar: the fault is in what was asked for.
      faults.forEach(fault -> sentence(fault.message()));
      return ExitCode.USAGE;
    }
    faults.forEach(this::fault);
    sentence(
        "not started: "
            + faults.size()
            + (faults.size() == 1 ? " fault" : " faults")
            + " in the files");
    return ExitCode.USAGE;
  }

  /** What was asked for does not go with the contract: one sentence. */
  int because(IllegalArgumentException wrong) {
    sentence("--" + wrong.getMessage());
    return ExitCode.USAGE;
  }

  /** The port is not to be had: one sentence. */
  int because(Throwable cause) {
    sentence(reason(cause));
    return ExitCode.PORT;
  }

  private void fault(Fault fault) {
    boolean human = format == LogFormat.HUMAN;
    terminal.complain(human ? Printable.of(fault.toString()) : FaultLine.json(fault));
  }

  private void sentence(String text) {
    String line = format.line(Instant.now(), LogLevel.ERROR, text);
    terminal.complain(format == LogFormat.HUMAN ? "understudy: " + line : line);
  }

  private String reason(Throwable cause) {
    String host = settings.host();
    int port = settings.port();
    String text = String.valueOf(cause.getMessage());
    if (cause instanceof ControlPortTaken taken) {
      String holder = PortHolder.of(taken.port()).map(who -> " by " + who).orElse("");
      return "port "
          + taken.port()
          + ", for the control plane, is taken"
          + holder
          + "; use --control-port 0 for any free one, or --control off";
    }
    if (cause instanceof UnknownHostException) {
      return "the host '" + host + "' is not known; --host 127.0.0.1 listens on this machine";
    }
    if (text.contains("Permission denied")) {
      return "port " + port + " needs rights that you do not have; take one above 1023";
    }
    if (text.contains("assign requested address")) {
      return host + " is not an address of this machine; --host 127.0.0.1 always is";
    }
    if (cause instanceof BindException) {
      String holder = PortHolder.of(port).map(who -> " by " + who).orElse("");
      return "port "
          + port
          + " is taken"
          + holder
          + "; stop that, or use --port 0 for any free one";
    }
    return "cannot listen on " + host + ":" + port + ": " + text;
  }
}
