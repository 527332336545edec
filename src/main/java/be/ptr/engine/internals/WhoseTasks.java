package be.ptr.engine.internals;

import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TableDataManager;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;

/** Whose tasks a filter lists, among those that its own query finds; a property of the filter says which. */
public enum WhoseTasks {
    /** Those assigned to who reads the filter, and those that this person has started. */
    OWN {
        @Override
        TaskQuery query(CommandContext context, String reader) {
            return tasks(context)
                    .createTaskQuery()
                    .or()
                    .taskAssignee(reader)
                    .taskCandidateUser(reader)
                    .includeAssignedTasks()
                    .endOr();
        }
    },

    /** Those on which the reader may act as a deputy; no longer once the reader has started them. */
    DEPUTY {
        @Override
        TaskQuery query(CommandContext context, String reader) {
            TableDataManager tables = context.getTableDataManager();
            String[] ids = tasks(context)
                    .createNativeTaskQuery()
                    .sql("select T.* from " + tables.getTableName(Task.class, true) + " T inner join "
                            + tables.getTableName(IdentityLinkEntity.class, true) + " L on L.TASK_ID_ = T.ID_"
                            + " where L.TYPE_ = #{kind} and L.USER_ID_ = #{reader}"
                            + " and (T.ASSIGNEE_ is null or T.ASSIGNEE_ <> #{reader})")
                    .parameter("kind", Takers.DEPUTY)
                    .parameter("reader", reader)
                    .list()
                    .stream()
                    .map(Task::getId)
                    .toArray(String[]::new);
            return tasks(context).createTaskQuery().taskIdIn(ids.length == 0 ? NONE : ids);
        }
    };

    private static final String[] NONE = {"none"};
    private static final String PROPERTY = "whose";

    /** What the query of a filter is extended by when {@code reader} reads it. */
    abstract TaskQuery query(CommandContext context, String reader);

    private static TaskService tasks(CommandContext context) {
        return context.getProcessEngineConfiguration().getTaskService();
    }

    /** The property that says so. */
    public Map<String, Object> property() {
        return Map.of(PROPERTY, value());
    }

    private String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the properties of a filter say; null for everybody's. */
    public static @Nullable WhoseTasks in(Map<String, Object> properties) {
        for (WhoseTasks one : values()) {
            if (one.value().equals(properties.get(PROPERTY))) {
                return one;
            }
        }
        return null;
    }
}
