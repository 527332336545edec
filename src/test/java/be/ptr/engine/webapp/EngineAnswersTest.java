package be.ptr.engine.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.engine.internals.FailureOverRest;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class EngineAnswersTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(EngineAnswers.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/camunda/api/engine/x");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void begin() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void end() {
        RequestContextHolder.resetRequestAttributes();
        logger.detachAppender(log);
    }

    @Test
    void whatBrokeInTheEngineIsRefusedInOneLineThatSaysWhere() throws Exception {
        answer(new IllegalStateException("outer", deep(5)));

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(log.list).singleElement().satisfies(line -> {
            assertThat(line.getThrowableProxy()).isNull();
            assertThat(line.getFormattedMessage())
                    .matches("PTR-E31 POST /camunda/api/engine/x refused: said \\(NullPointerException at "
                            + "(be\\.ptr\\.engine\\.webapp\\.EngineAnswersTest\\.deep:\\d+( < )?){3}\\)")
                    .doesNotContain("a stranger's words", "\n");
        });
    }

    @Test
    void whereNoCommandFailedTheLineSaysWhatTheEngineSaid() throws Exception {
        new EngineAnswers().doFilter(request, response, (asked, answer) -> {
            ((HttpServletResponse) answer).setStatus(500);
            answer.getWriter().write("said");
        });

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEqualTo(List.of("PTR-E31 POST /camunda/api/engine/x refused: said"));
    }

    /** Has a command of the engine fail, and the engine's REST interface say so in its way. */
    private void answer(RuntimeException failure) throws Exception {
        FailureOverRest interceptor = new FailureOverRest();
        interceptor.setNext(new CommandInterceptor() {
            @Override
            public <T> T execute(Command<T> command) {
                throw failure;
            }
        });
        new EngineAnswers().doFilter(request, response, (asked, answer) -> {
            try {
                interceptor.execute(context -> "");
            } catch (IllegalStateException known) {
                ((HttpServletResponse) answer).setStatus(500);
                answer.getWriter().write("said");
            }
        });
    }

    private static RuntimeException deep(int depth) {
        return depth == 0 ? new NullPointerException("a stranger's words") : deep(depth - 1);
    }
}
