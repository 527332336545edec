package be.ptr.progress;

import be.ptr.plan.Phase;

/**
 * A phase of a run and how far it is.
 *
 * @param started false for a roll-back that nobody triggered
 */
public record PhaseProgress(Phase phase, boolean started, Tally tally) {}
