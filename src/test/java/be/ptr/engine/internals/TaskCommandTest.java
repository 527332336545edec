package be.ptr.engine.internals;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.Test;

/** Fails when the engine gets, loses or changes a command that concerns tasks: then {@link TaskCommand} must follow. */
class TaskCommandTest {
    /** They read, or concern what the engine calls an external task, or statistics, or many things at once. */
    private static final Set<String> OTHERS = Set.of(
            "CompleteExternalTaskCmd",
            "DeleteTaskMetricsCmd",
            "ExtendLockOnExternalTaskCmd",
            "FetchExternalTasksCmd",
            "GetDeployedTaskFormCmd",
            "GetExternalTaskErrorDetailsCmd",
            "GetHistoricExternalTaskLogErrorDetailsCmd",
            "GetIdentityLinksForTaskCmd",
            "GetRenderedTaskFormCmd",
            "GetSubTasksCmd",
            "GetTaskAttachmentCmd",
            "GetTaskAttachmentContentCmd",
            "GetTaskAttachmentsCmd",
            "GetTaskCommentCmd",
            "GetTaskCommentsCmd",
            "GetTaskEventsCmd",
            "GetTaskFormCmd",
            "GetTaskFormVariablesCmd",
            "GetTaskVariableCmd",
            "GetTaskVariableCmdTyped",
            "GetTaskVariablesCmd",
            "GetUniqueTaskWorkerCountCmd",
            "HandleExternalTaskBpmnErrorCmd",
            "HandleExternalTaskFailureCmd",
            "LockExternalTaskCmd",
            "SetExternalTaskPriorityCmd",
            "SetExternalTaskRetriesCmd",
            "SetExternalTasksRetriesBatchCmd",
            "SetExternalTasksRetriesCmd",
            "UnlockExternalTaskCmd");

    private static final List<JavaClass> COMMANDS = new ClassFileImporter()
                    .withImportOption(location -> location.contains("Cmd"))
                    .importPackages("org.camunda.bpm.engine.impl")
                    .stream()
                    .filter(type -> type.isAssignableTo(Command.class))
                    .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                    .filter(type -> type.isTopLevelClass() && !type.isInterface())
                    .filter(type -> !type.getSimpleName().endsWith("QueryCmd"))
                    .toList();

    @Test
    void everyCommandThatNamesATaskIsClassified() {
        Set<String> unknown = COMMANDS.stream()
                .filter(TaskCommandTest::namesTask)
                .filter(type -> TaskCommand.of(type.reflect()) == TaskCommand.OTHER)
                .map(JavaClass::getSimpleName)
                .filter(name -> !OTHERS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyCommandOfTheListIsStillThere() {
        assertThat(COMMANDS).extracting(JavaClass::getSimpleName).containsAll(OTHERS);
    }

    @Test
    void everyCommandOfTheTableIsFoundByThisTest() {
        assertThat(COMMANDS.stream().filter(type -> TaskCommand.of(type.reflect()) != TaskCommand.OTHER))
                .hasSize(37);
    }

    private static boolean namesTask(JavaClass command) {
        String name = command.getSimpleName();
        boolean holdsTask =
                command.getAllFields().stream().map(JavaField::getName).anyMatch(Set.of("taskId", "task")::contains);
        boolean belongsToTask = name.matches("(?!Get).*(Comment|Attachment|IdentityLink).*")
                && !name.matches(".*(ProcessInstance|ProcessDefinition).*");
        return name.contains("Task") || holdsTask || belongsToTask;
    }
}
