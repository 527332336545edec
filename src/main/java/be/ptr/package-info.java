/** The application: one main class; every package below it is one part of the road the data takes. */
@NullMarked
package be.ptr;

import org.jspecify.annotations.NullMarked;
