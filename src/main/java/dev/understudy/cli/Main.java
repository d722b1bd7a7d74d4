package dev.understudy.cli;

import picocli.CommandLine;

/** Where the shell comes in. */
public final class Main {
  private Main() {}

  /** Runs one command, and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(run(arguments, Terminal.ofThisProcess()));
  }

  /** Runs one command, and returns its exit code. */
  static int run(String[] arguments, Terminal terminal) {
    CommandLine line = new CommandLine(new RootCommand());
    line.addSubcommand(new ServeCommand(terminal));
    line.addSubcommand(new TrainCommand(terminal));
    line.addSubcommand(new CompactCommand());
    line.getSubcommands().values().forEach(Main::withEnvironment);
    line.setOut(terminal.out());
    line.setErr(terminal.err());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.ansi()));
    line.setUsageHelpWidth(100);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(new UsageFault());
    return line.execute(arguments);
  }

  private static void withEnvironment(CommandLine command) {
    command.setDefaultValueProvider(new EnvironmentDefaults(System.getenv()));
  }
}
