/**
 * How fast the product is, in figures that compare two things done by turns in one run; {@code mvn -Pbench} prints them.
 *
 * <p>Nothing here is a test: a slow machine fails no build.
 */
@NullMarked
package be.ptr.bench;

import org.jspecify.annotations.NullMarked;
