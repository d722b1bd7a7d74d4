/** What a value may be: JSON Schema 2020-12 compiled once into checks over a tree. */
@NullMarked
package dev.understudy.schema;

import org.jspecify.annotations.NullMarked;
