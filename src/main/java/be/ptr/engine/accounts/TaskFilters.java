package be.ptr.engine.accounts;

import be.ptr.engine.internals.WhoseTasks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The filters in Tasklist, the same for everybody: three list what concerns whoever reads them, one lists everybody's
 * and is for leads and administrators. Their names are keys of sentences, said in the reader's language on the way to
 * Tasklist.
 */
@Component
class TaskFilters {
    /** Names of filters of earlier versions, which were sentences. */
    private static final Set<String> EARLIER = Set.of("À démarrer", "En cours", "Toutes les étapes-actions");

    private final FilterService filters;
    private final TaskService tasks;
    private final Grants grants;

    TaskFilters(FilterService filters, TaskService tasks, Grants grants) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
    }

    /**
     * One of the filters.
     *
     * @param whose null for everybody's
     */
    private record Kind(
            String name,
            TaskQuery query,
            @Nullable WhoseTasks whose,
            String colour,
            int priority,
            Set<String> readers) {
        boolean is(Filter filter) {
            return filter.getName().equals(name) && WhoseTasks.in(filter.getProperties()) == whose;
        }
    }

    private List<Kind> kinds() {
        Set<String> people = Set.of(Groups.PEOPLE);
        return List.of(
                new Kind("tasks.ready", query().taskUnassigned(), WhoseTasks.OWN, "#0d5a24", -40, people),
                new Kind("tasks.open", query().taskAssigned(), WhoseTasks.OWN, "#0b3f8a", -30, people),
                new Kind("tasks.deputy", query(), WhoseTasks.DEPUTY, "#7a3e00", -20, people),
                new Kind("tasks.all", query(), null, "#3d4654", -10, Set.of(Groups.LEAD, Groups.ADMINISTRATORS)));
    }

    private TaskQuery query() {
        return tasks.createTaskQuery().active();
    }

    /** Makes the filters those of today. */
    void ensure() {
        List<Kind> kinds = kinds();
        Map<String, Filter> existing = existing(kinds);
        for (Kind kind : kinds) {
            Filter filter = Objects.requireNonNullElseGet(existing.get(kind.name), () -> create(kind));
            kind.readers.forEach(group -> grants.readFilter(group, filter.getId()));
        }
    }

    /** Those that stay, by name; of the product's own the others are deleted: of earlier versions, and a second one of a kind. */
    private Map<String, Filter> existing(List<Kind> kinds) {
        Map<String, Filter> kept = new HashMap<>();
        for (Filter filter : filters.createTaskFilterQuery().list()) {
            String name = filter.getName();
            boolean isKept = kinds.stream().anyMatch(kind -> kind.is(filter)) && kept.putIfAbsent(name, filter) == null;
            boolean isOurs = EARLIER.contains(name) || kinds.stream().anyMatch(kind -> kind.name.equals(name));
            if (isOurs && !isKept) {
                filters.deleteFilter(filter.getId());
            }
        }
        return kept;
    }

    private Filter create(Kind kind) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "color", kind.colour, "priority", kind.priority, "refresh", true, "showUndefinedVariable", false));
        if (kind.whose != null) {
            properties.putAll(kind.whose.property());
        }
        return filters.saveFilter(
                filters.newTaskFilter(kind.name).setQuery(kind.query).setProperties(properties));
    }
}
