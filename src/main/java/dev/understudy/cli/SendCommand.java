package dev.understudy.cli;

import dev.understudy.Callbacks;
import dev.understudy.Dispatch;
import dev.understudy.Outbound;
import dev.understudy.Outgoing;
import dev.understudy.contract.ContractLoader;
import dev.understudy.contract.FaultyFiles;
import dev.understudy.contract.LoadOptions;
import dev.understudy.contract.Loaded;
import dev.understudy.contract.Operation;
import dev.understudy.examples.Fill;
import dev.understudy.examples.RequestSampler;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Finding;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Undelivered;
import dev.understudy.validation.AnswerCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code understudy send}: sends one webhook or callback of a contract, and checks the answer. */
@Command(
    name = "send",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    sortOptions = false,
    customSynopsis = "understudy send FILE NAME --to URL [OPTIONS]",
    header = "Sends one webhook or callback of a contract, and checks the answer.",
    description = {
      "The request is the contract's example, or data made from its schemas. It goes to this machine",
      "only, unless a host is named, and no redirect is followed.%n"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  understudy send shop.yaml orderPaid --to http://127.0.0.1:9000/hooks",
      "  understudy send shop.yaml orderPaid --to https://hooks.example/in --allow-target hooks.example",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:delivered, and the answer is one that the contract declares",
      "1:delivered, and the answer breaks the contract",
      "2:wrong usage, faults in the contract, or a name that it does not have",
      "4:no answer came"
    })
final class SendCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "An OpenAPI document (3.0 or 3.1, YAML or JSON).")
  private @Nullable Path file;

  @Parameters(
      index = "1",
      paramLabel = "NAME",
      description = "The name of the webhook or callback, or its operationId.")
  private @Nullable String name;

  @Option(
      names = "--to",
      paramLabel = "URL",
      required = true,
      description = "Where to: a whole URL, of this machine unless its host is allowed.")
  private @Nullable String target;

  @Option(
      names = "--allow-target",
      paramLabel = "HOST[,HOST...]",
      split = ",",
      hideParamSyntax = true,
      description = "Names or addresses of other machines that may be sent to.")
  private List<String> hosts = List.of();

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = Values.Large.class,
      description = "Moves the data that are made. Default: 0.")
  private long seed;

  @Option(
      names = "--example",
      paramLabel = "NAME",
      description = "Sends that example of the contract.")
  private @Nullable String example;

  SendCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try {
      Loaded loaded = ContractLoader.load(Objects.requireNonNull(file), LoadOptions.LOCAL);
      Callbacks callbacks = Callbacks.of(List.of(loaded.contract()));
      String wanted = Objects.requireNonNull(name);
      Optional<Outgoing> outgoing = callbacks.find(wanted);
      if (outgoing.isEmpty()) {
        new FindingsText(terminal, LogFormat.HUMAN).show(loaded.errors());
        return complaint(file + ": " + callbacks.unknown(wanted), ExitCode.USAGE);
      }
      return send(outgoing.get());
    } catch (FaultyFiles faulty) {
      faulty.faults().forEach(fault -> terminal.complain(Printable.of(fault.toString())));
      return complaint("not sent: the contract cannot be used", ExitCode.USAGE);
    }
  }

  private int send(Outgoing outgoing) {
    RequestSampler requests = new RequestSampler(seed, Fill.ALL);
    RequestSampler chosen = example == null ? requests : requests.withExample(example);
    try {
      Exchange exchange =
          Dispatch.once(outgoing, Objects.requireNonNull(target), outbound(), chosen);
      return told(exchange, outgoing.operation());
    } catch (CompletionException failure) {
      return notSent(failure);
    }
  }

  private Outbound outbound() {
    try {
      return Outbound.to(Set.copyOf(hosts));
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage()).replaceFirst("^\\w+", "--allow-target");
      throw new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
  }

  private int told(Exchange exchange, Operation operation) {
    Reply reply = exchange.reply();
    terminal.say(Printable.of(exchange.call().method() + " " + exchange.call().target()));
    String type = reply.header("Content-Type").orElse("without a media type");
    terminal.say(
        Printable.of(
            String.format(
                Locale.ROOT,
                "%d %s, %d bytes, in %.1f ms",
                reply.status(),
                type,
                reply.body().bytes().length(),
                exchange.took().toNanos() / 1e6)));
    List<Finding> findings = AnswerCheck.findings(operation, reply);
    findings.forEach(finding -> terminal.say(Printable.of(finding.toString())));
    return findings.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  private int notSent(CompletionException failure) {
    Throwable cause = failure.getCause();
    if (cause instanceof RequestSampler.CannotSample) {
      return complaint("not sent: " + cause.getMessage(), ExitCode.USAGE);
    }
    if (cause instanceof Undelivered undelivered) {
      String hint =
          undelivered.why() == Undelivered.Why.FORBIDDEN ? "; --allow-target HOST names one" : "";
      return complaint(
          undelivered.getMessage() + hint,
          undelivered.why() == Undelivered.Why.UNREACHABLE ? ExitCode.UNREACHABLE : ExitCode.USAGE);
    }
    throw failure;
  }

  private int complaint(String sentence, int code) {
    terminal.complain("understudy: " + Printable.of(sentence));
    return code;
  }
}
