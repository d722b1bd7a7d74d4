package dev.understudy.cli;

import dev.understudy.api.ApiClient;
import dev.understudy.api.ApiResponse;
import dev.understudy.api.UndeclaredAnswer;
import dev.understudy.control.api.Coverage;
import dev.understudy.control.api.CoverageCount;
import dev.understudy.control.api.JournalApi.GetCoverageResponse;
import dev.understudy.control.api.JournalClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code understudy coverage}: tells how much of the contract a running server saw exercised. */
@Command(
    name = "coverage",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    sortOptions = false,
    customSynopsis = "understudy coverage [OPTIONS]",
    header = "Tells how much of the contract a running 'understudy serve' saw exercised.",
    description = {
      "Asks the control plane, and can fail a build: operations, declared responses, media types,",
      "parameters, values of enums, and members of requests and responses are counted.%n"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  understudy coverage",
      "  understudy coverage --threshold operations=100,responses=80",
      "  understudy coverage --sandbox checkout --missing 100",
      "",
      "Each option can be given as a variable, too: UNDERSTUDY_CONTROL_TOKEN=... for --control-token."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the coverage was told, and every threshold is reached",
      "1:a threshold is not reached",
      "2:wrong usage, or no token that opens the control plane",
      "4:there is no control plane at that address"
    })
final class CoverageCommand implements Callable<Integer> {
  private static final String ROW = "  %-22s %9s  %6s %%";

  @Option(
      names = "--control-url",
      paramLabel = "URL",
      description = "Where the control plane is. Default: http://127.0.0.1:4011.")
  private URI url = URI.create("http://127.0.0.1:4011");

  @Option(
      names = "--control-token",
      paramLabel = "WORD",
      description = "What opens it. Default: what the server has kept in your home folder.")
  private @Nullable String token;

  @Option(
      names = "--sandbox",
      paramLabel = "NAME",
      description = "Of which sandbox. Default: of all together.")
  private @Nullable String sandbox;

  @Option(
      names = "--threshold",
      paramLabel = "KIND=PERCENT[,…]",
      description = "What must be reached, such as operations=100,responses=80.")
  private @Nullable String threshold;

  @Option(
      names = "--missing",
      paramLabel = "N",
      converter = Values.Whole.class,
      description = "How many of the parts that are missing are listed. Default: 20.")
  private int missing = 20;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Values.RoutesForm.class,
      description = "How it is written: human or json. Default: human.")
  private RoutesFormat format = RoutesFormat.HUMAN;

  private final Terminal terminal;

  CoverageCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Optional<String> opener = Optional.ofNullable(token).or(this::kept);
    if (opener.isEmpty()) {
      terminal.complain(
          "understudy: no token is kept for port " + url.getPort() + "; say --control-token WORD");
      return ExitCode.USAGE;
    }
    try {
      ApiClient client = ApiClient.of(url).withBearer(opener.get());
      GetCoverageResponse answer =
          new JournalClient(client).getCoverage(it -> it.sandbox(sandbox).threshold(threshold));
      return answer instanceof GetCoverageResponse.Status200 told
          ? told(told.body())
          : refused(answer);
    } catch (UncheckedIOException | UndeclaredAnswer e) {
      terminal.complain(
          "understudy: there is no control plane at "
              + url
              + " ("
              + Printable.of(String.valueOf(e.getMessage()))
              + "); start 'understudy serve', or say --control-url URL");
      return ExitCode.UNREACHABLE;
    }
  }

  private Optional<String> kept() {
    Path file = TokenFile.of(url.getPort());
    try {
      return Optional.of(Files.readString(file).strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private int refused(ApiResponse answer) {
    String detail = answer.json() == null ? "" : answer.json().path("detail").asText();
    terminal.complain("understudy: " + Printable.of(detail));
    return ExitCode.USAGE;
  }

  private int told(Coverage coverage) {
    if (format == RoutesFormat.JSON) {
      coverage.toJson().toPrettyString().lines().map(Printable::of).forEach(terminal::say);
    } else {
      table(coverage);
    }
    coverage.failures().forEach(failure -> terminal.complain("understudy: " + failure));
    return coverage.failures().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  private void table(Coverage coverage) {
    row("operations", coverage.operations());
    row("responses", coverage.responses());
    row("request media types", coverage.requestMediaTypes());
    row("response media types", coverage.responseMediaTypes());
    row("parameters", coverage.parameters());
    row("enum values", coverage.enumValues());
    row("request members", coverage.requestMembers());
    row("response members", coverage.responseMembers());
    row("in all", coverage.overall());
    List<String> gaps =
        coverage.missing().stream()
            .map(
                gap ->
                    gap.operationId()
                        + " "
                        + gap.pointer()
                        + (gap.value() == null ? "" : " " + gap.value()))
            .toList();
    if (!gaps.isEmpty() && missing > 0) {
      terminal.say("");
      terminal.say("  not exercised:");
      gaps.stream().limit(missing).forEach(gap -> terminal.say("    " + Printable.of(gap)));
    }
    if (gaps.size() > missing) {
      terminal.say("    and " + (gaps.size() - missing) + " more");
    }
  }

  private void row(String kind, CoverageCount count) {
    String share = count.covered() + "/" + count.total();
    String percent = String.format(Locale.ROOT, "%.1f", count.percent().doubleValue());
    terminal.say(String.format(Locale.ROOT, ROW, kind, share, percent));
  }
}
