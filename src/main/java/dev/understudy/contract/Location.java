package dev.understudy.contract;

/**
 * A place in a file.
 *
 * @param file as the reader of a message should see it
 * @param line counted from 1
 * @param column counted from 1, in code points
 */
public record Location(String file, int line, int column) implements Comparable<Location> {

  /** As compilers write it, so that an editor can jump there. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }

  @Override
  public int compareTo(Location other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }
}
