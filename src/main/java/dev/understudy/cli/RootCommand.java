package dev.understudy.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code understudy} alone: says what there is. */
@Command(
    name = "understudy",
    versionProvider = RootCommand.Version.class,
    mixinStandardHelpOptions = true,
    customSynopsis = "understudy COMMAND [OPTIONS]",
    description = "A stand-in for an API, made from its OpenAPI contract.%n",
    footerHeading = "%nBegin with:%n",
    footer = {
      "  understudy serve           answers on http://127.0.0.1:4010 until Ctrl-C",
      "  understudy serve --help    every option, with examples",
      "  understudy lint api.yaml   says all that is wrong with a contract",
      "  understudy routes api.yaml says which operations act on what is kept",
      "  understudy coverage        tells what of the contract was exercised",
      "  understudy send --help     how to send a webhook or a callback of a contract",
      "",
      "Exit codes: 0 done, 1 findings or a failure of Understudy itself, 2 wrong usage or bad files,",
      "3 the port is not to be had, 4 nobody answered, 130 and 143 stopped by a signal."
    })
final class RootCommand implements Runnable {
  @Spec private CommandSpec spec;

  RootCommand() {
    // Until picocli hands over the real one.
    spec = CommandSpec.create();
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** The version of this build, and of what it runs on. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = RootCommand.class.getPackage().getImplementationVersion();
      return new String[] {
        "understudy " + (version == null ? "(from classes)" : version),
        "Java " + Runtime.version() + ", " + System.getProperty("os.name")
      };
    }
  }
}
