package be.ptr.commands;

import be.ptr.plan.StepId;
import be.ptr.progress.Outcome;

/** What a command on several steps came to for one of them. */
public record StepOutcome(StepId step, Outcome outcome) {}
