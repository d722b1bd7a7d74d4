package dev.understudy.contract;

import dev.understudy.schema.UnreadableDocument;
import java.io.IOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files beside the first one, as far as a contract may read them: all that lie in its folder or
 * below, and elsewhere the ones that are YAML or JSON by name and not hidden. Links are followed
 * before this is asked.
 */
final class LocalFiles {
  private final Path first;
  private final String firstName;
  private final Path folder;
  private final Map<Path, Fingerprint> read = new TreeMap<>();

  LocalFiles(Path first, String firstName, byte[] bytes) {
    this.first = first.toAbsolutePath();
    this.firstName = firstName;
    Path parent = real(this.first).getParent();
    this.folder = parent == null ? this.first : parent;
    read.put(this.first, Fingerprint.of(bytes));
  }

  /** The first one, absolute. */
  Path first() {
    return first;
  }

  /** All that were asked for, absolute, as they were read; those too that are not there. */
  Map<Path, Fingerprint> read() {
    return read;
  }

  /** The file that a relative address means, links followed. */
  Path find(URI address) {
    try {
      Path relative = Path.of(String.valueOf(address.getPath()).replaceFirst("^/+", ""));
      if (relative.isAbsolute()) {
        throw new UnreadableDocument("absolute paths are refused; say it relative to this file");
      }
      return first.resolveSibling(relative).normalize();
    } catch (InvalidPathException e) {
      throw new UnreadableDocument("this is no name that a file can have");
    }
  }

  byte[] bytes(Path path) {
    requireAllowed(real(path));
    read.put(path, Fingerprint.NOTHING);
    try {
      byte[] bytes = Document.bytes(path, name(path));
      read.put(path, Fingerprint.of(bytes));
      return bytes;
    } catch (FaultyFiles e) {
      throw new UnreadableDocument(name(path) + " " + e.faults().get(0).message());
    }
  }

  private void requireAllowed(Path real) {
    if (real.startsWith(folder)) {
      return;
    }
    String last = String.valueOf(real.getFileName()).toLowerCase(Locale.ROOT);
    boolean document = last.endsWith(".yaml") || last.endsWith(".yml") || last.endsWith(".json");
    boolean hidden = false;
    for (Path name : folder.relativize(real)) {
      hidden |= name.toString().startsWith(".") && !name.toString().equals("..");
    }
    if (!document || hidden) {
      throw new UnreadableDocument(
          "outside of the contract's folder only files are read that end in .yaml, .yml or .json"
              + " and are not hidden");
    }
  }

  /** As the user would name it, who named the first one. */
  String name(Path path) {
    Path from = first.getParent();
    Path relative = from == null ? path : from.relativize(path);
    Path named = Path.of(firstName).resolveSibling(relative).normalize();
    return named.toString().replace('\\', '/');
  }

  /** The file itself where the path leads through links; the path where there is no such file. */
  static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path;
    }
  }
}
