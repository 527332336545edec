package be.ptr.engine.accounts;

import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The filters that everybody finds in Tasklist. They name nobody and hold no expression: what a person may read, the
 * candidate links decide, and these only part it.
 */
@Component
class TaskFilters {
    private final FilterService filters;
    private final TaskService tasks;
    private final Grants grants;

    TaskFilters(FilterService filters, TaskService tasks, Grants grants) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
    }

    void ensure() {
        ensure("À démarrer", -30, "#0d5a24", query().taskUnassigned());
        ensure("En cours", -20, "#0b3f8a", query().taskAssigned());
        drop("Toutes les étapes-actions");
    }

    private TaskQuery query() {
        return tasks.createTaskQuery().active();
    }

    /** Earlier versions had more. */
    private void drop(String name) {
        filters.createTaskFilterQuery().filterName(name).list().forEach(filter -> filters.deleteFilter(filter.getId()));
    }

    private void ensure(String name, int priority, String colour, TaskQuery query) {
        Filter filter = filters.createTaskFilterQuery().filterName(name).list().stream()
                .findFirst()
                .orElse(null);
        if (filter == null) {
            filter = filters.newTaskFilter(name);
            filter.setQuery(query);
            filter.setProperties(
                    Map.of("color", colour, "priority", priority, "refresh", true, "showUndefinedVariable", false));
            filter = filters.saveFilter(filter);
        }
        grants.readFilter(filter.getId());
    }
}
