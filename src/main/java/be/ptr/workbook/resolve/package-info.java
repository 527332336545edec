/**
 * From rows to meaning: people, milestones, environments and steps with every reference resolved.
 *
 * <p>Enters: tables. Leaves: a {@link be.ptr.plan.Plan} per execution and findings. Must not know how the file is written.
 */
@NullMarked
package be.ptr.workbook.resolve;

import org.jspecify.annotations.NullMarked;
