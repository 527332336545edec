/**
 * The sample plan: text tables enter ({@code src/test/resources/sample}), the workbook {@code samples/plan-de-transition.xlsx}
 * leaves.
 *
 * <p>It must not know the product: whoever changes the reader should not be able to change the sample with it.
 */
@NullMarked
package be.ptr.sample;

import org.jspecify.annotations.NullMarked;
