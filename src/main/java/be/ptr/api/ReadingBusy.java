package be.ptr.api;

/** Other workbooks are read before this one. */
final class ReadingBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int place;
    private final boolean kept;

    /**
     * @param place how many are before it, the one being read among them
     * @param kept whether that place is kept for the same request, sent again
     */
    ReadingBusy(int place, boolean kept) {
        super("place " + place, null, false, false);
        this.place = place;
        this.kept = kept;
    }

    int place() {
        return place;
    }

    boolean kept() {
        return kept;
    }
}
