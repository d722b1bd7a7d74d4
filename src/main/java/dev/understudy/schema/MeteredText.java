package dev.understudy.schema;

/** A text that can be read only so many times, so that whoever reads it comes to an end. */
final class MeteredText implements CharSequence {

  /** Too many characters were read. */
  static final class Exhausted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Exhausted() {
      super("too many steps", null, false, false);
    }
  }

  private static final int STEPS = 500_000;

  private final String text;
  private int left = STEPS;

  MeteredText(String text) {
    this.text = text;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
      throw new Exhausted();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
