package dev.understudy.contract;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text of a file, as bytes of UTF-8, by its lines. */
final class SourceText {
  private static final int CHUNK = 8192;
  private static final int INITIAL_LINES = 256;

  private final byte[] bytes;
  private volatile int @Nullable [] ends;
  private volatile @Nullable CharacterIndex characters;

  SourceText(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The bytes; to be read only. */
  byte[] bytes() {
    return bytes;
  }

  /** All of it. */
  String whole() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Whether it is UTF-8 at all. */
  boolean isUtf8() {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(CHUNK);
    CoderResult result = CoderResult.OVERFLOW;
    while (result.isOverflow()) {
      out.clear();
      result = decoder.decode(in, out, true);
    }
    return !result.isError();
  }

  /** The line of that number, counted from 1, without its end. */
  Optional<Line> line(int number) {
    int[] ends = ends();
    if (number < 1 || number > ends.length) {
      return Optional.empty();
    }
    int start = number == 1 ? 0 : ends[number - 2] + 1;
    int end = ends[number - 1];
    boolean marked = end > start && bytes[end - 1] == '\r';
    return Optional.of(new Line(start, marked ? end - 1 : end));
  }

  /** A line, which may be all of a large file: only the parts asked for become text. */
  final class Line {
    private final int first;
    private final int length;

    private Line(int start, int end) {
      this.first = characters().before(start);
      this.length = characters().before(end) - first;
    }

    /** In code points. */
    int length() {
      return length;
    }

    /** The text between two places, counted in code points from 0 on. */
    String part(int from, int to) {
      int start = characters().offset(first + from);
      int end = characters().offset(first + to);
      return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }
  }

  private CharacterIndex characters() {
    CharacterIndex known = characters;
    if (known == null) {
      known = new CharacterIndex(bytes);
      characters = known;
    }
    return known;
  }

  // Few texts are ever asked for a line, but those many times.
  private int[] ends() {
    int[] known = ends;
    if (known == null) {
      known = new int[INITIAL_LINES];
      int lines = 0;
      for (int at = 0; at <= bytes.length; at++) {
        boolean atEnd = at == bytes.length && (at == 0 || bytes[at - 1] != '\n');
        if (atEnd || (at < bytes.length && bytes[at] == '\n')) {
          known = lines == known.length ? Arrays.copyOf(known, 2 * lines) : known;
          known[lines++] = at;
        }
      }
      known = Arrays.copyOf(known, lines);
      ends = known;
    }
    return known;
  }

  /** The places of bytes, asked for in rising order. */
  Places places() {
    return new Places();
  }

  /** Counts lines and columns as it goes along. */
  final class Places {
    private int at;
    private int line = 1;
    private int column = 1;

    Location of(String file, int offset) {
      for (; at < offset && at < bytes.length; at++) {
        if (bytes[at] == '\n') {
          line++;
          column = 1;
        } else if ((bytes[at] & 0xC0) != 0x80) {
          column++; // every byte of a character but the first begins with the bits 10
        }
      }
      return new Location(file, line, column);
    }
  }
}
