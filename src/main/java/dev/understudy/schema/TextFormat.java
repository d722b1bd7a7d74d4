package dev.understudy.schema;

/** What a string may be, by the name of its format. */
@FunctionalInterface
interface TextFormat {

  boolean accepts(String text);
}
