package be.ptr.bpmn;

/**
 * The process of one phase, ready to be deployed.
 *
 * @param phase code of the phase
 * @param processKey id of the process in the file
 * @param resourceName name of the file
 * @param xml its text, to be written as UTF-8
 */
public record PhaseModel(String phase, String processKey, String resourceName, String xml) {}
