package dev.understudy.cli;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** Keeps the token of a control plane in a file that nobody but its owner can read. */
final class TokenFile {
  private static final System.Logger LOG = System.getLogger(TokenFile.class.getName());

  private TokenFile() {}

  /** Where it is for a control plane on that port: in the home folder. */
  static Path of(int port) {
    Path home = Path.of(System.getProperty("user.home"));
    return home.resolve(".understudy").resolve("control-" + port + ".token");
  }

  /** Writes it; nothing where that cannot be done, which the log tells. */
  static Optional<Path> write(Path file, String token) {
    try {
      directory(file);
      Files.deleteIfExists(file);
      Files.createFile(file, permissions("rw-------"));
      Files.writeString(
          file, token + "\n", StandardCharsets.UTF_8, StandardOpenOption.TRUNCATE_EXISTING);
      return Optional.of(file);
    } catch (IOException | SecurityException e) {
      LOG.log(Level.WARNING, "the control token is not kept in a file: " + e);
      return Optional.empty();
    }
  }

  private static void directory(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || Files.isDirectory(folder)) {
      return;
    }
    try {
      Files.createDirectory(folder, permissions("rwx------"));
    } catch (FileAlreadyExistsException made) {
      LOG.log(Level.DEBUG, "somebody else made " + folder, made);
    }
  }

  // Windows keeps what is in a home folder to its owner by itself.
  private static FileAttribute<?>[] permissions(String rights) {
    Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
    return views.contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }

  /** Removes it, where it is still that one. */
  static void remove(Path file, String token) {
    try {
      if (Files.readString(file).strip().equals(token)) {
        Files.delete(file);
      }
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "the file of the control token was not removed", e);
    }
  }
}
