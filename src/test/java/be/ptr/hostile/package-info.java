/**
 * What somebody does who wants to harm a started server, and whether it holds; {@code mvn -Phostile} runs all of it.
 *
 * <p>Only against this machine: any other address is refused. Every attack is bounded in count and in time.
 */
@NullMarked
package be.ptr.hostile;

import org.jspecify.annotations.NullMarked;
