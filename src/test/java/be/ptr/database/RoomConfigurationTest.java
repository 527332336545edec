package be.ptr.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.core.task.TaskDecorator;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

class RoomConfigurationTest {
    @Test
    void whatIsDoneEverySoOftenGoesOnWhateverItMet() {
        AtomicReference<TaskDecorator> decorator = new AtomicReference<>();
        ThreadPoolTaskScheduler scheduler = mock(ThreadPoolTaskScheduler.class);
        doAnswer(call -> {
                    decorator.set(call.getArgument(0));
                    return null;
                })
                .when(scheduler)
                .setTaskDecorator(any());
        new RoomConfiguration().onlyWithRoom(new DiskRoom(() -> 0, 0)).customize(scheduler);

        Runnable task = mock(Runnable.class);
        doAnswer(call -> {
                    throw new StackOverflowError();
                })
                .when(task)
                .run();
        assertThatCode(decorator.get().decorate(task)::run).doesNotThrowAnyException();
        verify(task).run();
    }
}
