package dev.understudy.cli;

import dev.understudy.ContractFiles;
import dev.understudy.Mocking;
import dev.understudy.contract.ContractLoader;
import dev.understudy.contract.Fault;
import dev.understudy.contract.FaultyFiles;
import dev.understudy.contract.LoadOptions;
import dev.understudy.resources.ResourceModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code understudy routes}: says what was inferred of contracts. */
@Command(
    name = "routes",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    sortOptions = false,
    customSynopsis = "understudy routes [OPTIONS] FILE...",
    header = "Says what each operation of OpenAPI contracts does to what is kept.",
    description = {
      "For each operation: the resource that it acts on, what it does to that, and where its answers",
      "come from. Where that is not what the API means, x-understudy-resource corrects it.%n"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  understudy routes petstore.yaml",
      "  understudy routes --format json petstore.yaml",
      "",
      "Each option can be given as a variable, too: UNDERSTUDY_FORMAT=json for --format json."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all was said",
      "1:an x-understudy-resource that cannot be understood",
      "2:wrong usage, or a file that cannot be read or is not OpenAPI 3"
    })
final class RoutesCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "OpenAPI documents (3.0 or 3.1, YAML or JSON), or folders of some.")
  private List<Path> files = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Values.RoutesForm.class,
      description = "How it is written: human or json. Default: human.")
  private RoutesFormat format = RoutesFormat.HUMAN;

  @Mixin private final RemoteRefs remoteRefs = new RemoteRefs();

  private final Terminal terminal;

  RoutesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<ResourceModel> models = new ArrayList<>();
    try {
      LoadOptions options = new LoadOptions(remoteRefs.hosts());
      for (Mocking.Place place : ContractFiles.of(files.stream().map(Mocking.Place::of).toList())) {
        models.add(ResourceModel.of(ContractLoader.load(place.file(), options).contract()));
      }
    } catch (FaultyFiles faulty) {
      faulty.faults().forEach(fault -> terminal.complain(Printable.of(fault.toString())));
      return ExitCode.USAGE;
    }
    format.lines(models).forEach(terminal.out()::println);
    terminal.out().flush();
    List<Fault> findings = models.stream().flatMap(model -> model.findings().stream()).toList();
    findings.forEach(fault -> terminal.complain(Printable.of(fault.toString())));
    return findings.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
  }
}
