package dev.understudy.contract;

/**
 * Where something stands in a file that was read.
 *
 * @param document the file
 * @param pointer the node in it, RFC 6901
 */
public record Source(Document document, String pointer) {

  /** The line and column; to find them, the text is read once more. */
  public Location locate() {
    return document.locate(pointer);
  }

  @Override
  public String toString() {
    return document.name() + "#" + pointer;
  }
}
