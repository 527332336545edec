package be.ptr.catalogue;

import java.time.Instant;

/**
 * Where a plan version comes from.
 *
 * @param source name of the workbook's file
 * @param by e-mail address of the person who imported it, or empty when the server did
 */
public record Import(String source, String by, Instant at) {}
