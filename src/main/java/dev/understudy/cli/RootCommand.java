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
    description = "A stand-in for an API, made from its OpenAPI contract.",
    footer = {"", "Begin with: understudy serve", "Then:       understudy serve --help"})
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
