package dev.understudy.schema;

/** Where a keyword stands: the pointer to it in its document, and its name. */
record Site(String pointer, String keyword) {}
