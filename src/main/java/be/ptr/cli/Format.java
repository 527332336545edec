package be.ptr.cli;

/** For whom a result is written. */
enum Format {
    TEXT,
    JSON
}
