package be.ptr.bpmn;

/** A sequence flow; its id names both ends, with a dot that no encoded id contains. */
record Flow(Node source, Node target) {
    String id() {
        return source.id() + "." + target.id();
    }
}
