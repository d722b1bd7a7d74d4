package dev.understudy.cli;

import java.util.Map;
import picocli.CommandLine;

/** Where the shell comes in. */
public final class Main {
  private static final int COLUMNS = 98;

  private Main() {}

  /** Runs one command, and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(run(arguments, Terminal.ofThisProcess(), System.getenv()));
  }

  /** Runs one command in that environment, and returns its exit code. */
  static int run(String[] arguments, Terminal terminal, Map<String, String> environment) {
    CommandLine line = commands(terminal);
    line.getSubcommands()
        .values()
        .forEach(command -> command.setDefaultValueProvider(new EnvironmentDefaults(environment)));
    line.setOut(terminal.out());
    line.setErr(terminal.err());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.ansi()));
    line.setUsageHelpWidth(COLUMNS);
    line.setParameterExceptionHandler(new UsageFault(environment));
    return line.execute(arguments);
  }

  /** All commands, with those that are not for everybody. */
  static CommandLine commands(Terminal terminal) {
    return new CommandLine(new RootCommand())
        .addSubcommand(new ServeCommand(terminal))
        .addSubcommand(new LintCommand(terminal))
        .addSubcommand(new RoutesCommand(terminal))
        .addSubcommand(new CoverageCommand(terminal))
        .addSubcommand(new SendCommand(terminal))
        .addSubcommand(new CommandLine.HelpCommand())
        .addSubcommand(new TrainCommand(terminal))
        .addSubcommand(new CompactCommand());
  }
}
