package dev.understudy.cli;

import dev.understudy.ContractFiles;
import dev.understudy.Mocking;
import dev.understudy.contract.ContractLoader;
import dev.understudy.contract.Fault;
import dev.understudy.contract.FaultyFiles;
import dev.understudy.contract.Lint;
import dev.understudy.contract.LoadOptions;
import dev.understudy.contract.Loaded;
import dev.understudy.contract.Severity;
import dev.understudy.examples.Unsatisfiable;
import dev.understudy.resources.ResourceModel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code understudy lint}: says all that is wrong with contracts. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    sortOptions = false,
    customSynopsis = "understudy lint [OPTIONS] FILE...",
    header = "Says all that is wrong with OpenAPI contracts.",
    description = {
      "What cannot be read or served, examples that their own schemas refuse, and what no server"
          + " could",
      "honour.%n"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  understudy lint petstore.yaml",
      "  understudy lint --fail-on warning contracts",
      "  understudy lint --format sarif api.yaml > lint.sarif",
      "  understudy lint --format github api.yaml     in a workflow of GitHub Actions",
      "",
      "Each option can be given as a variable, too: UNDERSTUDY_FAIL_ON=note for --fail-on note."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no finding that matters as much as --fail-on says",
      "1:some finding that does, also where nothing of a document can be served",
      "2:wrong usage, or a file that is not there, cannot be read or is not OpenAPI 3"
    })
final class LintCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "OpenAPI documents (3.0 or 3.1, YAML or JSON), or folders of some.")
  private List<Path> files = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Values.Report.class,
      description = "How findings are written: human, json, sarif or github. Default: human.")
  private LintFormat format = LintFormat.HUMAN;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      converter = Values.Weight.class,
      description =
          "Which findings make the exit code 1: error, warning or note, and what matters more."
              + " Default: error.")
  private Severity threshold = Severity.ERROR;

  @Mixin private final RemoteRefs remoteRefs = new RemoteRefs();

  private final Terminal terminal;

  LintCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    LintResult result = result();
    format.lines(result, terminal).forEach(terminal.out()::println);
    terminal.out().flush();
    return result.exitCode(threshold);
  }

  private LintResult result() {
    List<Fault> unreadable = new ArrayList<>();
    List<Path> contracts = each(files, LintCommand::contracts, unreadable);
    List<Fault> findings = each(contracts, this::findings, unreadable);
    List<Fault> all = new ArrayList<>(unreadable);
    all.addAll(findings);
    return new LintResult(
        contracts.stream().map(Path::toString).toList(), all, unreadable.isEmpty());
  }

  private List<Fault> findings(Path file) {
    try {
      return findings(ContractLoader.load(file, new LoadOptions(remoteRefs.hosts())));
    } catch (FaultyFiles faulty) {
      if (isBrokenContract(file, faulty)) {
        return faulty.faults();
      }
      throw faulty;
    }
  }

  // What says that it is an OpenAPI document is one, with an error in it, though it is not YAML.
  private static boolean isBrokenContract(Path file, FaultyFiles faulty) {
    return faulty.faults().stream().allMatch(fault -> fault.rule().equals(Fault.SYNTAX))
        && ContractFiles.isContract(file);
  }

  private static List<Fault> findings(Loaded loaded) {
    List<Fault> all =
        new ArrayList<>(
            Lint.of(loaded, List.of(new Unsatisfiable(InstantSource.system(), PATIENCE))));
    all.addAll(ResourceModel.of(loaded.contract()).findings());
    all.sort(Comparator.comparing(Fault::at));
    return all;
  }

  private static List<Path> contracts(Path file) {
    return ContractFiles.of(List.of(Mocking.Place.of(file))).stream()
        .map(Mocking.Place::file)
        .toList();
  }

  // One file that cannot be used keeps nobody from being told about the others.
  private static <T> List<T> each(
      List<Path> files, Function<Path, List<T>> step, List<Fault> unreadable) {
    List<T> all = new ArrayList<>();
    for (Path file : files.stream().distinct().toList()) {
      try {
        all.addAll(step.apply(file));
      } catch (FaultyFiles faulty) {
        unreadable.addAll(faulty.faults());
      }
    }
    return all;
  }
}
