package dev.understudy.examples;

/** A way to invent texts of a kind. */
interface TextIdea {

  /** A text; its length lies within the bounds if the kind allows that. */
  String text(Draw draw, int least, int most);

  /** A way that takes no heed of the bounds. */
  static TextIdea free(Free free) {
    return (draw, least, most) -> free.text(draw);
  }

  /** Invents a text of whatever length. */
  interface Free {
    String text(Draw draw);
  }
}
