package be.ptr.bpmn;

/** The room that something takes in the diagram, in pixels from the upper left corner. */
record Box(int x, int y, int width, int height) {
    int right() {
        return x + width;
    }

    int bottom() {
        return y + height;
    }

    int center() {
        return x + width / 2;
    }

    Box movedBy(Point way) {
        return new Box(x + way.x(), y + way.y(), width, height);
    }

    int middle() {
        return y + height / 2;
    }
}
