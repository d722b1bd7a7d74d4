package dev.understudy.schema;

import java.util.Arrays;

/** The way from the root of a value to where an evaluation stands; spelled only on demand. */
final class Path {

  private String[] names = new String[16];
  private int[] indexes = new int[16];
  private int length;

  void push(String name) {
    room();
    names[length] = name;
    indexes[length++] = -1;
  }

  void push(int index) {
    room();
    indexes[length++] = index;
  }

  void pop() {
    length--;
  }

  void clear() {
    length = 0;
  }

  boolean isEmpty() {
    return length == 0;
  }

  String pointer() {
    StringBuilder pointer = new StringBuilder();
    for (int i = 0; i < length; i++) {
      if (indexes[i] >= 0) {
        pointer.append('/').append(indexes[i]);
      } else {
        pointer.append('/').append(Pointers.escape(names[i]));
      }
    }
    return pointer.toString();
  }

  private void room() {
    if (length == names.length) {
      names = Arrays.copyOf(names, length * 2);
      indexes = Arrays.copyOf(indexes, length * 2);
    }
  }
}
