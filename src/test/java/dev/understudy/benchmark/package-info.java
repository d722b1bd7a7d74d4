/** How fast the product is, as a ratio to a bare Vert.x server in the same run. */
package dev.understudy.benchmark;
