package dev.understudy.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A YAML or JSON file as a tree, in which every node can still be found in the text.
 *
 * <p>Places are not kept: they are needed only for a message, and the text is read once more then.
 */
public final class Document {
  /** The largest file that is read, in bytes. */
  static final int MOST_BYTES = 32 << 20;

  private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(UTF_8);

  private final String name;
  private final SourceText text;
  private final boolean json;
  private final JsonNode tree;

  private Document(String name, SourceText text) {
    this.name = name;
    this.text = text;
    JsonNode quick = name.endsWith(".json") || mayBeJson(text) ? json(name, text) : null;
    this.json = quick != null;
    this.tree = quick == null ? new YamlReader(name).read(text.whole()) : quick;
  }

  /**
   * Reads a file.
   *
   * @param name what messages call it
   * @throws FaultyFiles if it cannot be read, is larger than 32 MiB, is not UTF-8 or not YAML
   */
  public static Document read(Path file, String name) {
    return of(name, bytes(file, name));
  }

  /** What the file holds; to open a pipe might wait for ever, so that only files are opened. */
  static byte[] bytes(Path file, String name) {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        String what = Files.isDirectory(file) ? "a directory, not a file" : "no regular file";
        throw refused(name, "is " + what);
      }
      if (Files.size(file) > MOST_BYTES) {
        throw refused(name, "is larger than 32 MiB, the most that is read");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw refused(name, why(e));
    }
  }

  private static String why(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "does not exist";
    }
    return e instanceof AccessDeniedException
        ? "may not be read by this user"
        : "cannot be read: " + e.getMessage();
  }

  /**
   * Reads bytes that came from elsewhere.
   *
   * @throws FaultyFiles if they are not UTF-8 or not YAML
   */
  public static Document of(String name, byte[] bytes) {
    boolean marked =
        bytes.length >= BYTE_ORDER_MARK.length
            && Arrays.equals(bytes, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, 3);
    SourceText text =
        new SourceText(
            marked ? Arrays.copyOfRange(bytes, BYTE_ORDER_MARK.length, bytes.length) : bytes);
    if (!text.isUtf8()) {
      throw refused(name, "is not UTF-8; save it as UTF-8");
    }
    try {
      return new Document(name, text);
    } catch (FaultyFiles e) {
      throw new FaultyFiles(e.faults().stream().map(fault -> framed(fault, text)).toList());
    }
  }

  private static Fault framed(Fault fault, SourceText text) {
    return fault.framed(Fault.SYNTAX, CodeFrame.of(text, fault.at()));
  }

  /**
   * Reads a text that is already at hand: as JSON, which is quicker, where the name ends in {@code
   * .json}, or where it is JSON.
   *
   * @throws FaultyFiles if it is not YAML
   */
  public static Document of(String name, String text) {
    return of(name, text.getBytes(UTF_8));
  }

  private static FaultyFiles refused(String name, String message) {
    return new FaultyFiles(List.of(new Fault(new Location(name, 1, 1), message)));
  }

  private static boolean mayBeJson(SourceText text) {
    for (byte one : text.bytes()) {
      if (one > ' ') {
        return one == '{';
      }
    }
    return false;
  }

  // What begins like JSON and goes on otherwise may still be YAML.
  private static @Nullable JsonNode json(String name, SourceText text) {
    try {
      return new JsonText(name, text).read();
    } catch (FaultyFiles e) {
      if (name.endsWith(".json")) {
        throw e;
      }
      return null;
    }
  }

  /** What messages call the file. */
  public String name() {
    return name;
  }

  /** Its content; to be read only. */
  public JsonNode tree() {
    return tree;
  }

  /**
   * Where the node at that JSON pointer (RFC 6901) begins: a member's value, or the nearest node
   * above it where the pointer leads nowhere.
   */
  public Location locate(String pointer) {
    Location found = locate(List.of(pointer)).value(pointer);
    return new Location(name, found.line(), found.column());
  }

  /** The places of many nodes, in one go. */
  Locator locate(Iterable<String> pointers) {
    Locator locator = new Locator(pointers);
    if (json) {
      new JsonText(name, text).locate(locator);
    } else {
      new YamlReader(name, locator).read(text.whole());
    }
    return locator;
  }

  /** The lines around a place. */
  CodeFrame frame(Location at) {
    return CodeFrame.of(text, at);
  }

  /** A fault at that pointer. */
  public Fault fault(String pointer, String message) {
    return new Fault(locate(pointer), message);
  }

  /**
   * Something at that pointer that is not as it should be, and disables nothing.
   *
   * @param rule the short name of what is broken
   */
  public Fault warning(String rule, String pointer, String message) {
    Source at = new Source(this, pointer);
    Locator place = locate(List.of(pointer));
    return new Draft(Severity.WARNING, rule, at, false, message).located(place, List.of());
  }
}
