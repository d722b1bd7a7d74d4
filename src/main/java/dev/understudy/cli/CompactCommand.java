package dev.understudy.cli;

import dev.understudy.contract.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Writes a YAML file down as JSON, which is read in a fraction of the time: the build does so with
 * the files that every start reads.
 */
@Command(name = "compact", hidden = true, description = "Rewrites a YAML file as JSON.")
final class CompactCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "YAML")
  private Path from = Path.of("");

  @Parameters(index = "1", paramLabel = "JSON")
  private Path to = Path.of("");

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(to.toAbsolutePath().getParent());
    Files.writeString(to, Document.read(from, from.toString()).tree().toString());
    return ExitCode.DONE;
  }
}
