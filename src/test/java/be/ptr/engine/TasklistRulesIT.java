package be.ptr.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ptr.bpmn.ProcessNames;
import be.ptr.engine.rules.StepRefused;
import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.progress.State;
import be.ptr.typography.FrenchBlanks;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person reaches through the services that Tasklist calls. */
class TasklistRulesIT {
    private static final Instant MORNING = Instant.parse("2021-06-01T06:00:00Z");
    private static final String ADA = "ada@example.be";
    private static final String BOB = "bob@example.be";
    private static final String LEA = "lea@example.be";
    private static final AtomicInteger RUNS = new AtomicInteger();

    private static VirtualEngine engine;
    private static TaskService tasks;
    private static IdentityService identity;

    @BeforeAll
    static void startEngine() {
        engine = new VirtualEngine(run -> {});
        tasks = engine.engine().getTaskService();
        identity = engine.engine().getIdentityService();
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    private final RunningPlan run = RunningPlan.startedAt(MORNING, plan(), engine);
    private final String task = taskOf("A").getId();

    private static Plan plan() {
        return PlanBuilder.run("TL" + RUNS.incrementAndGet())
                .lead(LEA)
                .phase("PP")
                .step("A")
                .by(ADA, BOB)
                .step("B")
                .by(BOB)
                .after("A")
                .step("LATER")
                .by(BOB)
                .startingAt(MORNING.plusSeconds(3600))
                .build();
    }

    private Task taskOf(String step) {
        return tasks.createTaskQuery()
                .taskDefinitionKey("step_" + step)
                .processInstanceBusinessKey(run.plan().run() + "/PP")
                .singleResult();
    }

    private static void as(String person, Consumer<TaskService> work) {
        identity.setAuthenticatedUserId(person);
        try {
            work.accept(tasks);
        } finally {
            identity.clearAuthentication();
        }
    }

    private static void refuses(String person, String sentence, Consumer<TaskService> work) {
        assertThatThrownBy(() -> as(person, work))
                .isInstanceOf(StepRefused.class)
                .hasMessage(FrenchBlanks.in(sentence));
    }

    @Test
    void claimingStartsAndCompletingCloses() {
        as(ADA, service -> service.claim(task, ADA));
        assertThat(run.state("A")).isEqualTo(State.OPEN);
        as(ADA, service -> service.complete(task));
        assertThat(run.state("A")).isEqualTo(State.TERMINATED);
    }

    @Test
    void closingBringsNoVariablesThatCouldHideWhatAModelMeans() {
        as(ADA, service -> service.claim(task, ADA));
        Map<String, Object> variables = Map.of("clock", "hidden");

        assertThatThrownBy(() -> as(ADA, service -> service.complete(task, variables)))
                .isInstanceOf(StepRefused.class);
        assertThatThrownBy(() ->
                        as(ADA, service -> engine.engine().getFormService().submitTaskForm(task, variables)))
                .isInstanceOf(StepRefused.class);
        assertThat(run.state("A")).isEqualTo(State.OPEN);
    }

    @Test
    void nobodyMakesATimerFail() {
        ManagementService management = engine.engine().getManagementService();
        Job timer = management
                .createJobQuery()
                .activityId("start_LATER")
                .processDefinitionKey(ProcessNames.processKey(run.plan().run(), "PP"))
                .singleResult();

        assertThatThrownBy(() -> as(ADA, service -> management.executeJob(timer.getId())))
                .isInstanceOf(StepRefused.class);

        Job after = management.createJobQuery().jobId(timer.getId()).singleResult();
        assertThat(after.getRetries()).isEqualTo(timer.getRetries());
        assertThat(after.getExceptionMessage()).isNull();
    }

    @Test
    void givingBackMakesTheStepReadyForEverybody() {
        as(ADA, service -> service.claim(task, ADA));
        refuses(
                BOB,
                "L'étape-action A est en cours chez ada@example.be : c'est à cette personne de la clôturer, d'en annuler le"
                        + " démarrage ou de la transférer.",
                service -> service.claim(task, null));
        as(ADA, service -> service.claim(task, null));
        assertThat(run.state("A")).isEqualTo(State.READY);
        as(BOB, service -> service.claim(task, BOB));
        assertThat(run.state("A")).isEqualTo(State.OPEN);
    }

    @Test
    void theLoserOfARaceReadsWhoWon() {
        as(ADA, service -> service.claim(task, ADA));
        refuses(BOB, "L'étape-action A a déjà été démarrée par ada@example.be.", service -> service.claim(task, BOB));
        assertThatCode(() -> as(ADA, service -> service.claim(task, ADA))).doesNotThrowAnyException();
    }

    @Test
    void nobodyCompletesWithoutHavingClaimed() {
        String sentence =
                "L'étape-action A n'est pas encore démarrée : cliquez d'abord sur « Démarrer l'étape-action », puis clôturez-la.";
        refuses(ADA, sentence, service -> service.complete(task));
        refuses(ADA, sentence, service -> engine.engine().getFormService().submitTaskForm(task, Map.of()));
    }

    @Test
    void aStepIsStartedInOnesOwnNameByThoseItIsAssignedTo() {
        refuses(ADA, "L'étape-action A ne se démarre qu'en votre propre nom.", service -> service.claim(task, BOB));
        refuses(
                LEA,
                "L'étape-action A ne vous est pas attribuée ; elle l'est à ada@example.be, bob@example.be.",
                service -> service.claim(task, LEA));
    }

    @Test
    void whoeverClosesAClosedStepReadsThatItIsClosed() {
        as(ADA, service -> service.claim(task, ADA));
        as(ADA, service -> service.complete(task));
        refuses(BOB, "L'étape-action A est déjà clôturée, par ada@example.be.", service -> service.claim(task, BOB));
        refuses(ADA, "L'étape-action A est déjà clôturée, par ada@example.be.", service -> service.complete(task));
    }

    @Test
    void namesComeFromTheAccounts() {
        ((ProcessEngineConfigurationImpl) engine.engine().getProcessEngineConfiguration())
                .setGeneralResourceWhitelistPattern(".+");
        User ada = identity.newUser(ADA);
        ada.setFirstName("Ada");
        ada.setLastName("Exemple");
        identity.saveUser(ada);
        try {
            as(ADA, service -> service.claim(task, ADA));
            refuses(BOB, "L'étape-action A a déjà été démarrée par Ada Exemple.", service -> service.claim(task, BOB));
        } finally {
            identity.deleteUser(ADA);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingElseOfAStepIsChangedThere(TaskChange change) {
        refuses(
                ADA,
                "Ici, une étape-action du plan se démarre et se clôture, ou son démarrage s'annule ; rien d'autre ne s'y"
                        + " modifie.",
                service -> change.make(service, task));
        assertThat(run.state("A")).isEqualTo(State.READY);
    }

    /** A command that no list can know. */
    @Test
    void theSecondWallKeepsPeopleFromTasksThatAreNotTheirs() {
        CommandExecutor executor = ((ProcessEngineConfigurationImpl)
                        engine.engine().getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
        Consumer<TaskService> complete = service -> executor.execute(context -> {
            context.getTaskManager().findTaskById(task).complete();
            return null;
        });
        Consumer<TaskService> assign = service -> executor.execute(context -> {
            TaskEntity entity = context.getTaskManager().findTaskById(task);
            entity.setAssignee(BOB);
            return entity.triggerUpdateEvent();
        });
        assertThatThrownBy(() -> as(ADA, complete)).hasMessageContaining("is not ada@example.be's");
        assertThatThrownBy(() -> as(ADA, assign)).hasMessageContaining("is not ada@example.be's");
        assertThat(run.state("A")).isEqualTo(State.READY);
    }
}
