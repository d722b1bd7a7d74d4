package dev.understudy.contract;

import java.util.Arrays;

/*
 * Where the code points of a text in UTF-8 are: how many come before each block of bytes is counted
 * once, so that a place is found within one block, however long the text is.
 */
final class CharacterIndex {
  private static final int BLOCK = 4096;

  private final byte[] bytes;
  private final int[] before;

  CharacterIndex(byte[] bytes) {
    this.bytes = bytes;
    this.before = new int[bytes.length / BLOCK + 1];
    int count = 0;
    for (int at = 0; at < bytes.length; at++) {
      if (at % BLOCK == 0) {
        before[at / BLOCK] = count;
      }
      count += begins(at);
    }
    if (bytes.length % BLOCK == 0) {
      before[bytes.length / BLOCK] = count;
    }
  }

  /** How many code points come before that byte. */
  int before(int offset) {
    int block = offset / BLOCK;
    int count = before[block];
    for (int at = block * BLOCK; at < offset; at++) {
      count += begins(at);
    }
    return count;
  }

  /** The byte that the code point of that number begins with, counted from 0; or else the end. */
  int offset(int character) {
    int found = Arrays.binarySearch(before, character);
    int block = Math.max(0, found < 0 ? -found - 2 : found);
    int count = before[block];
    for (int at = block * BLOCK; at < bytes.length; at++) {
      if (begins(at) == 1 && count++ == character) {
        return at;
      }
    }
    return bytes.length;
  }

  // Every byte of a character but the first begins with the bits 10.
  private int begins(int at) {
    return (bytes[at] & 0xC0) == 0x80 ? 0 : 1;
  }
}
