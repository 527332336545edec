package be.ptr.bpmn;

/** A place in the diagram, in pixels from the upper left corner. */
record Point(int x, int y) {
    Point plus(Point other) {
        return new Point(x + other.x, y + other.y);
    }
}
