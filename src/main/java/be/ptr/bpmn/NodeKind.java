package be.ptr.bpmn;

/** What a node of the diagram is, and how large it is drawn, in pixels. */
enum NodeKind {
    PHASE_START(36, 36),
    GATEWAY(50, 50),
    TIMER(36, 36),
    TASK(200, 90),
    THROW(36, 36),
    CATCH(36, 36),
    END(36, 36),
    CLOCK_MORE(50, 50),
    CLOCK_NEXT(36, 36);

    final int width;
    final int height;

    NodeKind(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
