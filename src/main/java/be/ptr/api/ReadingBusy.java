package be.ptr.api;

/** Other workbooks are read before this one. */
final class ReadingBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int place;

    /** @param place how many are before it, the one being read among them */
    ReadingBusy(int place) {
        super("place " + place, null, false, false);
        this.place = place;
    }

    int place() {
        return place;
    }
}
