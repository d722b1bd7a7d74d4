package dev.understudy.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out which process listens on a port, on systems that have {@code /proc}. */
final class PortHolder {
  private static final String LISTENING = "0A";

  private PortHolder() {}

  /** The process as "process 4711 (node)"; nothing where it cannot be known. */
  static Optional<String> of(int port) {
    try {
      Set<String> sockets = sockets(port);
      if (sockets.isEmpty()) {
        return Optional.empty();
      }
      return ProcessHandle.allProcesses()
          .filter(process -> holdsOne(process.pid(), sockets))
          .findFirst()
          .map(PortHolder::named);
    } catch (IOException | UncheckedIOException | SecurityException e) {
      return Optional.empty();
    }
  }

  // Of each line: 1 the local address and port in hexadecimal, 3 the state, 9 the socket's inode.
  private static Set<String> sockets(int port) throws IOException {
    String suffix = String.format(Locale.ROOT, ":%04X", port);
    Set<String> inodes = new HashSet<>();
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      if (Files.isReadable(Path.of(table))) {
        for (String line : Files.readAllLines(Path.of(table))) {
          List<String> fields = List.of(line.strip().split("\\s+"));
          if (fields.size() > 9
              && fields.get(1).endsWith(suffix)
              && fields.get(3).equals(LISTENING)) {
            inodes.add("socket:[" + fields.get(9) + "]");
          }
        }
      }
    }
    return inodes;
  }

  private static boolean holdsOne(long pid, Set<String> sockets) {
    try (Stream<Path> open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
      return open.map(PortHolder::target).collect(Collectors.toSet()).stream()
          .anyMatch(sockets::contains);
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException e) {
      return "";
    }
  }

  private static String named(ProcessHandle process) {
    boolean ours =
        process
            .info()
            .commandLine()
            .filter(line -> line.contains("understudy.jar serve"))
            .isPresent();
    if (ours) {
      return "another Understudy, process " + process.pid();
    }
    String command =
        process.info().command().map(path -> " (" + Path.of(path).getFileName() + ")").orElse("");
    return "process " + process.pid() + command;
  }
}
