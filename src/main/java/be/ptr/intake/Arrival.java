package be.ptr.intake;

import be.ptr.plan.DryRun;
import java.nio.file.Path;

/**
 * A workbook that arrives for a run.
 *
 * @param name the file's name as the sender knows it
 * @param by user id of the person who imports, or empty when the server does
 */
public record Arrival(Path file, String name, DryRun run, String by) {}
