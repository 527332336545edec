package be.ptr.engine.internals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.BatchUpdateException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which failures of a database mean that somebody else was in the way; {@code PostgresIT} has PostgreSQL say some. */
class RetryInterceptorTest {
    private static final String DONE = "done";

    private final RetryInterceptor retry = new RetryInterceptor();
    private int tries;

    /** Serialization and deadlock; a row that is still referred to, the same key, H2's time-out. */
    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "23503", "23505", "HYT00"})
    void whateverAnotherTransactionCausedIsRepeated(String state) {
        assertThat(failingOnceWith(state)).isEqualTo(DONE);
        assertThat(tries).isEqualTo(2);
    }

    /** Null where it may not be, a value that is too long, a connection that broke, a server that stops. */
    @ParameterizedTest
    @ValueSource(strings = {"23502", "22001", "08006", "57P01"})
    void whatWouldFailAgainOrMayHaveBeenDoneIsNot(String state) {
        assertThatThrownBy(() -> failingOnceWith(state)).isInstanceOf(ProcessEngineException.class);
        assertThat(tries).isEqualTo(1);
    }

    @Test
    void whatFailsForEverIsTold() {
        assertThatThrownBy(() -> failing("23503", Integer.MAX_VALUE))
                .hasRootCauseInstanceOf(BatchUpdateException.class);
        assertThat(tries).isEqualTo(30);
    }

    private String failingOnceWith(String state) {
        return failing(state, 1);
    }

    private String failing(String state, int times) {
        retry.setNext(new CommandInterceptor() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T execute(Command<T> command) {
                if (++tries <= times) {
                    throw new ProcessEngineException(new BatchUpdateException("statement 7", state, new int[0]));
                }
                return ((EngineTransaction.Work<T>) command).work().get();
            }
        });
        return retry.execute(new EngineTransaction.Work<>(() -> DONE));
    }
}
