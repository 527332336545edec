package be.ptr.engine.internals;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.AddGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AddUserIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateAllMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricTaskInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.PatchTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.RemoveTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDescriptionCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDueDateCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskFollowUpDateCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskNameCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskOwnerCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskPriorityCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobListener;
import org.jspecify.annotations.Nullable;

/** What a command of the engine does to a task, seen from the person who sends it. */
enum TaskCommand {
    CLAIM,
    COMPLETE,
    /** Changes a task, and is no business of a person. */
    FORBIDDEN,
    /** Reads, or concerns no task. */
    OTHER;

    private static final Field CLAIMED_TASK = field(ClaimTaskCmd.class, "taskId");
    private static final Field CLAIMED_FOR = field(ClaimTaskCmd.class, "userId");
    private static final Field COMPLETED_TASK = field(CompleteTaskCmd.class, "taskId");
    private static final Field COMPLETED_WITH = field(CompleteTaskCmd.class, "variables");
    private static final Field SUBMITTED = field(SubmitTaskFormCmd.class, "properties");
    private static final Field SUBMITTED_TASK = field(SubmitTaskFormCmd.class, "taskId");

    private static final Set<Class<?>> OF_THE_PRODUCT_ALONE = Set.of(
            AddCommentCmd.class,
            AddGroupIdentityLinkCmd.class,
            AddUserIdentityLinkCmd.class,
            AssignTaskCmd.class,
            CreateAttachmentCmd.class,
            CreateTaskCmd.class,
            DelegateTaskCmd.class,
            DeleteAttachmentCmd.class,
            DeleteGroupIdentityLinkCmd.class,
            DeleteHistoricTaskInstanceCmd.class,
            DeleteTaskCmd.class,
            DeleteTaskCommentCmd.class,
            DeleteUserIdentityLinkCmd.class,
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class,
            PatchTaskVariablesCmd.class,
            RemoveTaskVariablesCmd.class,
            ResolveTaskCmd.class,
            SaveAttachmentCmd.class,
            SaveTaskCmd.class,
            SetTaskDescriptionCmd.class,
            SetTaskDueDateCmd.class,
            SetTaskFollowUpDateCmd.class,
            SetTaskNameCmd.class,
            SetTaskOwnerCmd.class,
            SetTaskPriorityCmd.class,
            SetTaskVariablesCmd.class,
            SignalCmd.class,
            SignalEventReceivedCmd.class,
            MessageEventReceivedCmd.class,
            CorrelateMessageCmd.class,
            CorrelateAllMessageCmd.class,
            ExecuteJobsCmd.class,
            // The engine counts a refused execution as a failed one: also that count is not a person's to change.
            FailedJobListener.class,
            UpdateCommentCmd.class);

    static TaskCommand of(Class<?> command) {
        if (command == ClaimTaskCmd.class) {
            return CLAIM;
        }
        if (command == CompleteTaskCmd.class || command == SubmitTaskFormCmd.class) {
            return COMPLETE;
        }
        boolean forbidden = OF_THE_PRODUCT_ALONE.stream().anyMatch(kind -> kind.isAssignableFrom(command));
        return forbidden ? FORBIDDEN : OTHER;
    }

    /** The task that a {@link #CLAIM} or {@link #COMPLETE} names; null when the request named none. */
    static @Nullable String taskId(Command<?> command) {
        if (command instanceof ClaimTaskCmd) {
            return text(CLAIMED_TASK, command);
        }
        return text(command instanceof SubmitTaskFormCmd ? SUBMITTED_TASK : COMPLETED_TASK, command);
    }

    /** Whether a {@link #COMPLETE} brings variables along, which would hide what the expressions of a model mean. */
    static boolean bringsVariables(Command<?> command) {
        Field field = command instanceof SubmitTaskFormCmd ? SUBMITTED : COMPLETED_WITH;
        return value(field, command) instanceof Map<?, ?> variables && !variables.isEmpty();
    }

    /** The person for whom a {@link #CLAIM} is meant; null when the task is to be given back. */
    static @Nullable String claimedFor(Command<?> command) {
        return text(CLAIMED_FOR, command);
    }

    private static @Nullable String text(Field field, Command<?> command) {
        return (String) value(field, command);
    }

    private static @Nullable Object value(Field field, Command<?> command) {
        try {
            return field.get(command);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field field(Class<?> command, String name) {
        try {
            Field field = command.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("this engine is not the one that was measured", e);
        }
    }
}
