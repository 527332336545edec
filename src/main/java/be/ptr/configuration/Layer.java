package be.ptr.configuration;

import java.util.List;
import java.util.Map;

/**
 * The keys of one source, in their order, and what is wrong with it.
 *
 * @param entries under their keys
 */
record Layer(Map<String, Entry> entries, List<Fault> faults) {}
