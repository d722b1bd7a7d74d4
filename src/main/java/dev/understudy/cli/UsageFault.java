package dev.understudy.cli;

import dev.understudy.contract.Nearest;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command that cannot be understood: one sentence, what it may have been, where to read on. */
final class UsageFault implements CommandLine.IParameterExceptionHandler {
  private final Map<String, String> environment;

  UsageFault(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public int handleParseException(ParameterException fault, String[] arguments) {
    CommandLine command = fault.getCommandLine();
    String message =
        fault instanceof UnmatchedArgumentException unmatched
            ? unknown(command, unmatched.getUnmatched().get(0))
            : fault.getMessage() + source(command, String.valueOf(fault.getMessage()), arguments);
    PrintWriter err = command.getErr();
    err.println("understudy: " + Printable.of(message));
    err.println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
    err.flush();
    return ExitCode.USAGE;
  }

  private static String unknown(CommandLine command, String typed) {
    String name = command.getCommandSpec().qualifiedName();
    if (typed.startsWith("-")) {
      String flag = typed.replaceFirst("=.*", "");
      Set<String> known = command.getCommandSpec().optionsMap().keySet();
      return "'" + name + "' has no option '" + flag + "'" + meant(flag, known);
    }
    if (command.getSubcommands().isEmpty()) {
      return "'" + name + "' takes options only, and '" + typed + "' is none";
    }
    Set<String> commands =
        command.getSubcommands().entrySet().stream()
            .filter(known -> !known.getValue().getCommandSpec().usageMessage().hidden())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return "there is no command '" + typed + "'" + meant(typed, commands);
  }

  private static String meant(String typed, Set<String> known) {
    List<String> sorted = known.stream().sorted().toList();
    return Nearest.word(typed, sorted).map(near -> "; did you mean '" + near + "'?").orElse("");
  }

  // Who typed no flag is told which variable spoke in its place.
  private String source(CommandLine command, String message, String[] arguments) {
    return command.getCommandSpec().optionsMap().keySet().stream()
        .filter(flag -> flag.length() > 2 && message.matches("(?s).*" + flag + "(?![a-z-]).*"))
        .filter(flag -> Stream.of(arguments).noneMatch(word -> isThat(word, flag)))
        .map(EnvironmentDefaults::variable)
        .filter(variable -> !environment.getOrDefault(variable, "").isBlank())
        .findFirst()
        .map(variable -> " (from the variable " + variable + ")")
        .orElse("");
  }

  private static boolean isThat(String word, String flag) {
    return word.equals(flag) || word.startsWith(flag + "=");
  }
}
