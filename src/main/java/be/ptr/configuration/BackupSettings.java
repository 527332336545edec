package be.ptr.configuration;

import java.nio.file.Path;

/**
 * Section {@code backup}.
 *
 * @param folder where a backup is written when the command names none
 */
public record BackupSettings(Path folder) {}
