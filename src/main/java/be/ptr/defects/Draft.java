package be.ptr.defects;

import java.time.Instant;

/** Text about a step that somebody is typing and has not sent yet, and when it was last saved. */
public record Draft(String text, Instant at) {}
