package be.ptr.engine.accounts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The filters in Tasklist. Who may read his own tasks only shares two with all the others; a lead, who may read every
 * task, has two that name him, for a filter that asks who reads it would be an expression. Their names are keys of
 * sentences, said in the reader's language on the way to Tasklist.
 */
@Component
class TaskFilters {
    private static final String READY = "tasks.ready";
    private static final String OPEN = "tasks.open";
    private static final String ALL = "tasks.all";

    /** Property of a filter: the lead to whom it belongs. */
    private static final String LEAD = "lead";

    /** Names of filters of earlier versions, which were the same for everybody. */
    private static final Set<String> EARLIER = Set.of("À démarrer", "En cours", "Toutes les étapes-actions");

    private final FilterService filters;
    private final TaskService tasks;
    private final Grants grants;

    TaskFilters(FilterService filters, TaskService tasks, Grants grants) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
    }

    /** Which filter of whom; null for one that several share. */
    private record Key(String name, @Nullable String lead) {}

    /** Makes the filters those of today: shared ones, two for each of {@code leads}, and no other. */
    void ensure(Set<String> leads) {
        Map<Key, Filter> existing = existing(leads);
        Filter ready = ensure(existing, new Key(READY, null), query().taskUnassigned());
        Filter open = ensure(existing, new Key(OPEN, null), query().taskAssigned());
        Filter all = ensure(existing, new Key(ALL, null), query());
        List.of(ready, open).forEach(filter -> grants.readFilter(Groups.RESPONSIBLE, filter.getId()));
        List.of(Groups.LEAD, Groups.ADMINISTRATORS).forEach(group -> grants.readFilter(group, all.getId()));
        for (String lead : leads) {
            own(existing, new Key(READY, lead), query().taskUnassigned().taskInvolvedUser(lead));
            own(existing, new Key(OPEN, lead), query().taskAssigned().taskInvolvedUser(lead));
        }
    }

    /** Those that stay; the others are deleted: of earlier versions, of who leads no more, and a second one of a kind. */
    private Map<Key, Filter> existing(Set<String> leads) {
        Map<Key, Filter> kept = new HashMap<>();
        for (Filter filter : filters.createTaskFilterQuery().list()) {
            String lead = (String) filter.getProperties().get(LEAD);
            boolean isOver = EARLIER.contains(filter.getName()) || (lead != null && !leads.contains(lead));
            if (isOver || kept.putIfAbsent(new Key(filter.getName(), lead), filter) != null) {
                filters.deleteFilter(filter.getId());
            }
        }
        return kept;
    }

    private TaskQuery query() {
        return tasks.createTaskQuery().active();
    }

    private void own(Map<Key, Filter> existing, Key key, TaskQuery query) {
        if (key.lead() != null && !existing.containsKey(key)) {
            grants.readFilterAlone(key.lead(), ensure(existing, key, query).getId());
        }
    }

    private Filter ensure(Map<Key, Filter> existing, Key key, TaskQuery query) {
        Filter known = existing.get(key);
        if (known != null) {
            return known;
        }
        Map<String, Object> properties = new HashMap<>(looks(key.name()));
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        if (key.lead() != null) {
            properties.put(LEAD, key.lead());
        }
        return filters.saveFilter(
                filters.newTaskFilter(key.name()).setQuery(query).setProperties(properties));
    }

    private static Map<String, Object> looks(String name) {
        return switch (name) {
            case READY -> Map.of("color", "#0d5a24", "priority", -30);
            case OPEN -> Map.of("color", "#0b3f8a", "priority", -20);
            default -> Map.of("color", "#3d4654", "priority", -10);
        };
    }
}
