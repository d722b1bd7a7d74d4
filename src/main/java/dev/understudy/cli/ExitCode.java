package dev.understudy.cli;

/** What the process says to the shell as it ends. */
final class ExitCode {
  static final int DONE = 0;
  static final int FINDINGS = 1;
  static final int USAGE = 2;
  static final int PORT = 3;
  static final int UNREACHABLE = 4;

  private ExitCode() {}
}
