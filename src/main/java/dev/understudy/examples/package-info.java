/** What a contract answers by itself: data made from its schemas. */
@NullMarked
package dev.understudy.examples;

import org.jspecify.annotations.NullMarked;
