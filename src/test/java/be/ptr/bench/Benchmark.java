package be.ptr.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;

/** The program: {@code Benchmark all}, or some measures by name, separated by commas. */
public final class Benchmark {
    private static final Map<String, Measure> MEASURES = new LinkedHashMap<>();

    static {
        MEASURES.put("reading", new ReadingMeasure());
        MEASURES.put("models", new ModelMeasure());
        MEASURES.put("closing", new ClosingMeasure());
        MEASURES.put("due", new DueMeasure());
        MEASURES.put("crowd", new CrowdMeasure());
        MEASURES.put("serving", new ServingMeasure());
        MEASURES.put("lookers", new LookersMeasure());
        MEASURES.put("start", new StartMeasure());
        MEASURES.put("memory", new MemoryMeasure());
        MEASURES.put("nasty", new NastyMeasure());
    }

    private Benchmark() {}

    public static void main(String[] arguments) {
        // As in the product's own main.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        String wanted = arguments.length == 0 ? "all" : arguments[0];
        System.out.println(Machine.facts());
        for (String name : wanted.equals("all") ? MEASURES.keySet() : List.of(wanted.split(",", -1))) {
            Measure measure = MEASURES.get(name);
            if (measure == null) {
                throw new IllegalArgumentException("measures are " + MEASURES.keySet() + ", not \"" + name + "\"");
            }
            System.out.printf("%n## %s (%s)%n%n", name, Machine.load());
            attempt(measure);
        }
        System.exit(0);
    }

    private static void attempt(Measure measure) {
        try {
            measure.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            System.out.println("not measured: " + e);
            e.printStackTrace();
        }
    }
}
