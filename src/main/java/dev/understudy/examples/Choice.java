package dev.understudy.examples;

import dev.understudy.schema.Schema;

/** A keyword of a schema that leaves several ways open: which one, has to be decided. */
record Choice(Schema schema, String keyword) {}
