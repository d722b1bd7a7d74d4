package dev.understudy.cli;

import dev.understudy.Settings;
import dev.understudy.Understudy;
import dev.understudy.contract.FaultyFiles;
import io.vertx.core.Future;
import java.net.BindException;
import java.net.UnknownHostException;
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
    sortOptions = false,
    description = {
      "Serves the 3QPR Organizations API on this machine, from its contract: every request is",
      "checked, state is kept in memory, and the world starts from a scenario of fixtures."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  understudy serve",
      "  understudy serve --scenario agency --port 0",
      "  understudy serve --seed 42              the same ids and times in every run",
      "  understudy serve --fixtures fixtures    your own scenarios, read again when you save",
      "",
      "Each option can be given as a variable, too: UNDERSTUDY_PORT=4020 for --port 4020.",
      "A flag goes before a variable, and a variable before the default.",
      "",
      "Exit codes: 0 done, 2 wrong usage or bad files, 3 the port is not to be had.",
      "Ctrl-C ends it."
    })
final class ServeCommand implements Callable<Integer> {
  private static final long STOP_MILLIS = 950;

  @Mixin private final ServeOptions options = new ServeOptions();

  private final Terminal terminal;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Settings settings = options.settings();
    Logging.begin(new LineWriter(terminal.err()), options.logFormat(), options.logLevel());
    Understudy understudy;
    try {
      understudy = Understudy.start(settings).toCompletionStage().toCompletableFuture().join();
    } catch (FaultyFiles faulty) {
      return refused(faulty);
    } catch (CompletionException failure) {
      Throwable cause = failure.getCause();
      return portRefused(settings, cause == null ? failure : cause);
    }
    if (options.logLevel().writesRequests()) {
      LineWriter lines = new LineWriter(terminal.out());
      understudy.journal().observe(new AccessLog(lines, options.logFormat(), terminal.ansi()));
    }
    new Banner(terminal, options.logFormat()).show(understudy);
    waitForTheEnd(understudy);
    return ExitCode.DONE;
  }

  private int refused(FaultyFiles faulty) {
    faulty.faults().forEach(fault -> terminal.complain(Printable.of(fault.toString())));
    int count = faulty.faults().size();
    terminal.complain(
        "understudy: not started: "
            + count
            + (count == 1 ? " fault" : " faults")
            + " in the files");
    return ExitCode.USAGE;
  }

  private int portRefused(Settings settings, Throwable cause) {
    terminal.complain("understudy: " + reason(settings, cause));
    return ExitCode.PORT;
  }

  private static String reason(Settings settings, Throwable cause) {
    String text = String.valueOf(cause.getMessage());
    String address = settings.host() + ":" + settings.port();
    if (cause instanceof UnknownHostException) {
      return "the host "
          + settings.host()
          + " is not known; --host 127.0.0.1 listens on this machine";
    }
    if (text.contains("Permission denied")) {
      return "port " + settings.port() + " needs rights that you do not have; take one above 1023";
    }
    if (text.contains("assign requested address")) {
      return settings.host() + " is not an address of this machine; --host 127.0.0.1 always is";
    }
    if (cause instanceof BindException) {
      String holder = PortHolder.of(settings.port()).map(who -> " by " + who).orElse("");
      return "port "
          + settings.port()
          + " is taken"
          + holder
          + "; stop that, or use --port 0 for any that is free";
    }
    return "cannot listen on " + address + ": " + text;
  }

  private static void waitForTheEnd(Understudy understudy) {
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(understudy), "understudy-stop"));
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop(understudy);
    }
  }

  private static void stop(Understudy understudy) {
    Future<Void> closed = understudy.close();
    try {
      closed.toCompletionStage().toCompletableFuture().get(STOP_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // The process ends all the same.
      System.getLogger("dev.understudy").log(System.Logger.Level.DEBUG, "not drained in time", e);
    }
  }
}
