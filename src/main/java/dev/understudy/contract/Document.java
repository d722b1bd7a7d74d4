package dev.understudy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * A YAML or JSON file as a tree, in which every node can still be found in the text.
 *
 * <p>Places are not kept: they are needed only for a message, and the text is read once more then.
 */
public final class Document {
  private final String name;
  private final String text;
  private final JsonNode tree;

  private Document(String name, String text, JsonNode tree) {
    this.name = name;
    this.text = text;
    this.tree = tree;
  }

  /**
   * Reads a file.
   *
   * @param name what messages call it
   * @throws FaultyFiles if it cannot be read, is not UTF-8 or not YAML
   */
  public static Document read(Path file, String name) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new FaultyFiles(List.of(new Fault(new Location(name, 1, 1), why(file, e))));
    }
    return of(name, bytes);
  }

  private static String why(Path file, IOException e) {
    if (Files.isDirectory(file)) {
      return "is a directory, not a file";
    }
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
    try {
      return of(
          name, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw new FaultyFiles(
          List.of(new Fault(new Location(name, 1, 1), "is not UTF-8; save it as UTF-8")));
    }
  }

  /**
   * Reads a text that is already at hand: as JSON, which is quicker, where the name ends in {@code
   * .json}.
   *
   * @throws FaultyFiles if it is not YAML
   */
  public static Document of(String name, String text) {
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    JsonNode tree =
        name.endsWith(".json") ? JsonText.read(name, body) : new YamlReader(name).read(body);
    return new Document(name, body, tree);
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
    YamlLocator locator = new YamlLocator(pointer);
    new YamlReader(name, locator).read(text);
    return locator.found(name);
  }

  /** A fault at that pointer. */
  public Fault fault(String pointer, String message) {
    return new Fault(locate(pointer), message);
  }
}
