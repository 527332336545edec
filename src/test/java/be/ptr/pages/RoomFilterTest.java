package be.ptr.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class RoomFilterTest {
    private static final String ENGINE = "/camunda/api/engine/engine/default/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /runs/DR1",
                "HEAD /",
                "POST /sign-in",
                "POST /sign-out",
                "POST " + ENGINE + "task",
                "POST " + ENGINE + "task/count",
                "POST " + ENGINE + "history/task",
                "POST " + ENGINE + "history/process-instance/count",
                "POST " + ENGINE + "variable-instance",
                "POST " + ENGINE + "execution/count",
                "POST " + ENGINE + "filter/4f2a/list",
                "POST /camunda/api/cockpit/plugin/base/default/process-instance",
                "POST /camunda/api/admin/auth/user/default/logout"
            })
    void readingGoesOn(String request) {
        assertThat(RoomFilter.onlyReads(of(request))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /import",
                "POST /sign-in/link",
                "POST /api/runs/DR1/steps/CO-1/start",
                "PUT /api/runs/DR1/steps/CO-1/draft",
                "DELETE " + ENGINE + "process-instance/1",
                "POST " + ENGINE + "task/1/claim",
                "POST " + ENGINE + "task/1/complete",
                "POST " + ENGINE + "task/create",
                "POST " + ENGINE + "filter/create",
                "POST " + ENGINE + "message",
                "POST " + ENGINE + "signal",
                "POST " + ENGINE + "condition",
                "POST " + ENGINE + "history/cleanup",
                "POST " + ENGINE + "history/batch",
                "POST " + ENGINE + "whatever-comes-next",
                "PUT " + ENGINE + "job/1/retries"
            })
    void whatChangesSomethingWaits(String request) {
        assertThat(RoomFilter.onlyReads(of(request))).isFalse();
    }

    private static MockHttpServletRequest of(String request) {
        String[] parts = request.split(" ");
        return new MockHttpServletRequest(parts[0], parts[1]);
    }
}
