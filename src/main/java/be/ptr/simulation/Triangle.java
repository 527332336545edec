package be.ptr.simulation;

/** The triangular distribution from 0.5 to 2 with its mode at 1, by the inverse of its distribution function. */
final class Triangle {
    private static final double LEAST = 0.5;
    private static final double MODE = 1;
    private static final double MOST = 2;

    private Triangle() {}

    /** @param uniform from 0 to 1 */
    static double draw(double uniform) {
        double belowMode = (MODE - LEAST) / (MOST - LEAST);
        return uniform < belowMode
                ? LEAST + Math.sqrt(uniform * (MOST - LEAST) * (MODE - LEAST))
                : MOST - Math.sqrt((1 - uniform) * (MOST - LEAST) * (MOST - MODE));
    }
}
