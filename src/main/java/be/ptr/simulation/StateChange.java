package be.ptr.simulation;

import be.ptr.plan.StepId;
import be.ptr.progress.State;
import java.time.Instant;

/** A step came into a state. */
public record StateChange(Instant at, StepId step, State state) {}
