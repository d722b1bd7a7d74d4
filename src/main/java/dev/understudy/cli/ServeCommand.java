package dev.understudy.cli;

import dev.understudy.Settings;
import dev.understudy.Understudy;
import dev.understudy.contract.FaultyFiles;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code understudy serve}: mocks the API until it is stopped. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    sortOptions = false,
    customSynopsis = "understudy serve [OPTIONS] [FILE...]",
    header = "Serves the 3QPR Organizations API, or any OpenAPI contract, on this machine.",
    description = {
      "Every request is checked against the contract, and every answer, too. Without a FILE, or with",
      "that of the Organizations API, state is kept in memory, and the world starts from a scenario of",
      "fixtures; of any other, answers are its examples and data made from its schemas.%n"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  understudy serve",
      "  understudy serve --scenario agency --port 0",
      "  understudy serve --seed 42              the same ids and times in every run",
      "  understudy serve --fixtures fixtures    your own scenarios, read again when you save",
      "  understudy serve petstore.yaml          any contract, without code",
      "  understudy serve --fault listMembers:402,times=2      two refusals, and then it recovers",
      "  understudy serve --mount /shop=shop.yaml --mount /crm=crm.json --explain",
      "",
      "Each option can be given as a variable, too: UNDERSTUDY_PORT=4020 for --port 4020.",
      "A flag goes before a variable, and a variable before the default. NO_COLOR switches",
      "colours off.",
      "",
      "Ctrl-C stops it: no new connections, and what is under way may end within 0.8 seconds."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "  0:done",
      "  1:a failure of Understudy itself",
      "  2:wrong usage, or faults in the contract or the fixtures",
      "  3:the port is not to be had",
      "130:stopped by Ctrl-C (SIGINT)",
      "143:stopped by SIGTERM"
    })
final class ServeCommand implements Callable<Integer> {
  private static final System.Logger LOG = System.getLogger(Understudy.class.getName());
  private static final long STOP_MILLIS = 900;

  @Mixin private final ServeOptions options = new ServeOptions();

  private final Terminal terminal;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Settings settings = options.settings();
    LogFormat format = options.logFormat();
    NotStarted notStarted = new NotStarted(terminal, format, settings);
    try (LineWriter log = new LineWriter(terminal.err(), format);
        LineWriter lines = new LineWriter(terminal.out(), format)) {
      Logging.begin(log, format, options.logLevel());
      InetAddress.getAllByName(settings.host());
      Understudy understudy =
          Understudy.start(settings).toCompletionStage().toCompletableFuture().join();
      new FindingsText(terminal, format).show(understudy.findings());
      Optional<Path> token =
          understudy
              .controlToken()
              .flatMap(it -> TokenFile.write(tokenFile(understudy), it.text()));
      new Banner(terminal, format).show(understudy, token);
      if (options.logLevel().writesRequests()) {
        understudy.observe(accessLog(understudy, lines));
      }
      if (!settings.mocking().contracts().isEmpty()) {
        tellOfInvalidExamples(understudy);
      }
      waitForTheEnd(() -> stop(understudy, lines, log));
      return ExitCode.DONE;
    } catch (FaultyFiles faulty) {
      return notStarted.because(faulty);
    } catch (IllegalArgumentException wrong) {
      return notStarted.because(wrong);
    } catch (UnknownHostException unknown) {
      return notStarted.because(unknown);
    } catch (CompletionException failure) {
      Throwable cause = failure.getCause();
      return notStarted.because(cause == null ? failure : cause);
    }
  }

  private static Path tokenFile(Understudy understudy) {
    return TokenFile.of(understudy.controlUrl().orElseThrow().getPort());
  }

  private AccessLog accessLog(Understudy understudy, LineWriter lines) {
    AccessLog plain = new AccessLog(lines, options.logFormat(), terminal, InstantSource.system());
    return options.explains() ? plain.explainedBy(understudy::explain) : plain;
  }

  // To check them takes a while, for which nobody should wait.
  private static void tellOfInvalidExamples(Understudy understudy) {
    Thread check =
        new Thread(
            () -> {
              int invalid = understudy.invalidExamples().size();
              if (invalid > 0) {
                LOG.log(
                    System.Logger.Level.WARNING,
                    "examples that their own schemas refuse, and that are not served: "
                        + invalid
                        + "; understudy lint FILE lists them");
              }
            },
            "understudy-examples");
    check.setDaemon(true);
    check.start();
  }

  // A signal has the JVM run the hook and end with 128 and its number, as shells have it.
  private static void waitForTheEnd(Runnable stop) {
    CountDownLatch forever = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(stop, "understudy-stop"));
    try {
      forever.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void stop(Understudy understudy, LineWriter lines, LineWriter log) {
    understudy
        .controlToken()
        .ifPresent(token -> TokenFile.remove(tokenFile(understudy), token.text()));
    try {
      understudy
          .close()
          .toCompletionStage()
          .toCompletableFuture()
          .get(STOP_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // The process ends all the same.
      System.getLogger("dev.understudy").log(System.Logger.Level.DEBUG, "not drained in time", e);
    }
    if (options.logLevel().writesRequests()) {
      String text = "stopped; requests answered: " + understudy.journal().count();
      // After the ^C that a terminal shows.
      lines.write((options.logFormat() == LogFormat.HUMAN ? "\n" : "") + stopped(text));
    }
    lines.close();
    log.close();
  }

  private String stopped(String text) {
    return options.logFormat().line(Instant.now(), LogLevel.INFO, text);
  }
}
