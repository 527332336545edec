package be.ptr.engine.internals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ptr.engine.VirtualEngine;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the plugin adds to every engine: repetition, and models without code. */
class EngineTransactionIT {
    private static VirtualEngine virtual;
    private static ProcessEngine engine;

    @BeforeAll
    static void startEngine() {
        virtual = new VirtualEngine(run -> {});
        engine = virtual.engine();
    }

    @AfterAll
    static void stopEngine() {
        virtual.close();
    }

    private static int collidingTwice(AtomicInteger tries) {
        if (tries.incrementAndGet() < 3) {
            throw new OptimisticLockingException("somebody was quicker");
        }
        return tries.get();
    }

    @Test
    void aCollisionIsRepeatedAsAWhole() {
        AtomicInteger tries = new AtomicInteger();
        assertThat(new EngineTransaction(engine).run(() -> collidingTwice(tries)))
                .isEqualTo(3);
    }

    @Test
    void insideAnotherTransactionNothingIsRepeatedButThatOne() {
        AtomicInteger outer = new AtomicInteger();
        AtomicInteger inner = new AtomicInteger();
        EngineTransaction transaction = new EngineTransaction(engine);
        transaction.run(() -> {
            outer.incrementAndGet();
            return transaction.run(() -> collidingTwice(inner));
        });
        assertThat(outer).hasValue(3);
        assertThat(inner).hasValue(3);
    }

    @Test
    void aMistakeIsNotRepeated() {
        AtomicInteger tries = new AtomicInteger();
        assertThatThrownBy(() -> new EngineTransaction(engine).run(() -> {
                    tries.incrementAndGet();
                    throw new IllegalStateException("mistake");
                }))
                .hasMessage("mistake");
        assertThat(tries).hasValue(1);
    }

    @Test
    void theIdentityOfTheThreadIsPutBack() {
        engine.getIdentityService().setAuthenticatedUserId("ada@example.be");
        try {
            String inside = new EngineTransaction(engine)
                    .runAs(
                            "bob@example.be",
                            () -> engine.getIdentityService()
                                    .getCurrentAuthentication()
                                    .getUserId());
            assertThat(inside).isEqualTo("bob@example.be");
            assertThat(engine.getIdentityService().getCurrentAuthentication().getUserId())
                    .isEqualTo("ada@example.be");
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<scriptTask id='x' scriptFormat='javascript'><script>1</script></scriptTask>",
                "<serviceTask id='x' camunda:class='be.ptr.Any'/>",
                "<serviceTask id='x' camunda:expression='${clock.more(execution)}'/>",
                "<serviceTask id='x' camunda:delegateExpression='${any}'/>",
                "<serviceTask id='x' camunda:type='external' camunda:topic='#{any}'/>",
                "<userTask id='x' name='${any}'/>",
                "<userTask id='x'><documentation>${any}</documentation></userTask>",
                "<userTask id='x'><extensionElements><camunda:taskListener event='create' "
                        + "expression='x'/></extensionElements></userTask>",
                "<serviceTask id='x' camunda:type='external' camunda:topic='t'><extensionElements><camunda:connector>"
                        + "<camunda:connectorId>mail</camunda:connectorId></camunda:connector></extensionElements>"
                        + "</serviceTask>"
            })
    void aModelThatBringsCodeIsNotDeployed(String element) {
        String model = "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' "
                + "xmlns:camunda='http://camunda.org/schema/1.0/bpmn' targetNamespace='t'>"
                + "<process id='p' isExecutable='true' camunda:historyTimeToLive='P1D'><startEvent id='s'/>" + element
                + "</process></definitions>";
        DeploymentBuilder deployment =
                engine.getRepositoryService().createDeployment().addString("p.bpmn", model);
        assertThatThrownBy(deployment::deploy)
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("a model must bring no code");
    }
}
