package dev.understudy.contract;

/**
 * A place under which paths of a contract are found.
 *
 * @param contract whose
 * @param base a template that begins with a slash and does not end in one; empty for the root
 * @param paths those of the contract that are found there
 */
record Door(Contract contract, String base, PathTree paths) {

  /** That path of the contract as a client sends it. */
  String path(String template) {
    return base + template;
  }
}
