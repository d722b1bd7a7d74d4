package dev.understudy.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command that runs as a process of its own, with what it has printed so far. */
final class RunningProcess implements AutoCloseable {
  private static final Path LAUNCHER = Path.of("target/understudy").toAbsolutePath();
  private static final Pattern URL = Pattern.compile("http://[^\\s\"/]+:\\d+");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final Lines out;
  private final Lines err;

  private RunningProcess(Process process) {
    this.process = process;
    this.out = new Lines(process.getInputStream());
    this.err = new Lines(process.getErrorStream());
  }

  /** Runs the launcher that the build made. */
  static RunningProcess understudy(String... arguments) {
    return understudy(Map.of(), arguments);
  }

  /** Runs the launcher with these variables beside the ones of this process. */
  static RunningProcess understudy(Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(List.of(arguments));
    return run(environment, command);
  }

  static RunningProcess run(Map<String, String> environment, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("UNDERSTUDY_"));
    builder.environment().putAll(environment);
    try {
      return new RunningProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address that it says it listens on, as soon as it does. */
  URI url() {
    Matcher matcher = URL.matcher(out.await(line -> URL.matcher(line).find()));
    return matcher.find() ? URI.create(matcher.group()) : URI.create("");
  }

  /** The first line of standard output, from now or from before, that is like that. */
  String said(Predicate<String> like) {
    return out.await(like);
  }

  /** The first line of standard error, from now or from before, that is like that. */
  String complained(Predicate<String> like) {
    return err.await(like);
  }

  /** Sends a signal, such as INT. */
  void signal(String name) {
    try (RunningProcess kill =
        run(Map.of(), List.of("kill", "-" + name, String.valueOf(process.pid())))) {
      kill.exitCode();
    }
  }

  /** Whether it was started with SIGINT ignored, as shells do with jobs in the background. */
  boolean ignoresInterrupts() throws IOException {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    return Files.exists(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .anyMatch(line -> (Long.parseUnsignedLong(line.substring(8).strip(), 16) & 2) != 0);
  }

  /** Waits for its end. */
  int exitCode() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("it did not end; so far " + out + " and " + err);
      }
      out.awaitEnd();
      err.awaitEnd();
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Closes this end of its standard output, as {@code | head -1} does after a line. */
  void stopReading() throws IOException {
    process.getInputStream().close();
  }

  /** Processor time that it uses within that time. */
  Duration processorTimeWithin(Duration time) throws InterruptedException {
    Duration before = process.toHandle().info().totalCpuDuration().orElseThrow();
    if (process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("it ended with " + process.exitValue() + "; it said " + err);
    }
    return process.toHandle().info().totalCpuDuration().orElseThrow().minus(before);
  }

  List<String> out() {
    return out.all();
  }

  List<String> err() {
    return err.all();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** What comes out of a stream, line by line, read on a thread of its own. */
  private static final class Lines {
    private final List<String> lines = new ArrayList<>();
    private boolean ended;

    Lines(InputStream stream) {
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      Thread thread = new Thread(() -> read(reader), "lines");
      thread.setDaemon(true);
      thread.start();
    }

    private void read(BufferedReader reader) {
      try {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          add(line);
        }
      } catch (IOException e) {
        // This end was closed.
      }
      end();
    }

    private synchronized void add(String line) {
      lines.add(line);
      notifyAll();
    }

    private synchronized void end() {
      ended = true;
      notifyAll();
    }

    synchronized List<String> all() {
      return List.copyOf(lines);
    }

    synchronized void awaitEnd() throws InterruptedException {
      while (!ended) {
        wait(PATIENCE.toMillis());
      }
    }

    synchronized String await(Predicate<String> like) {
      long end = System.nanoTime() + PATIENCE.toNanos();
      int next = 0;
      while (true) {
        for (; next < lines.size(); next++) {
          if (like.test(lines.get(next))) {
            return lines.get(next);
          }
        }
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (ended || left <= 0) {
          throw new AssertionError("no such line came: " + lines);
        }
        pause(left);
      }
    }

    private void pause(long millis) {
      try {
        wait(millis);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public synchronized String toString() {
      return lines.toString();
    }
  }
}
