package io.drydock.functions.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.functions.engine.FakeFunctions.Reply;
import io.drydock.functions.engine.task.CallTime;
import io.drydock.functions.engine.task.HttpTaskInvoker;
import io.drydock.functions.engine.task.TaskAnswer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a call over HTTP comes to, in the names of Lambda's errors. */
class HttpTaskInvokerTest {
    private static final String RESOURCE = "arn:aws:lambda:us-east-1:000000000000:function:set-pxe-boot";
    private final FakeFunctions functions = new FakeFunctions();

    @AfterEach
    void stop() {
        functions.close();
    }

    private TaskAnswer invoke(String url, Duration readTimeout, Duration deadline) throws InterruptedException {
        return new HttpTaskInvoker(function -> URI.create(url.replace("{function}", function)),
                new HttpTaskInvoker.Limits(Duration.ofSeconds(2), readTimeout, 2), InstantSource.system())
                .invoke(RESOURCE, JsonNodeFactory.instance.objectNode().put("a", 1), new CallTime(InstantSource.system(), Instant.now().plus(deadline), () -> {
                }));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "200 | {\"b\":2}                                         | Succeeded[result={\"b\":2}]",
            "200 | ''                                                | Succeeded[result=null]",
            "204 | ''                                                | Succeeded[result=null]",
            "200 | no json                                           | Lambda.Unknown",
            "400 | {\"errorType\":\"InvalidRequest\"}                | InvalidRequest",
            "503 | {\"errorType\":\"DownstreamUnavailable\"}         | DownstreamUnavailable",
            "404 | nothing                                           | Lambda.ResourceNotFoundException",
            "429 | ''                                                | Lambda.TooManyRequestsException",
            "500 | broken                                            | Lambda.ServiceException",
            "400 | {}                                                | Lambda.InvalidRequestContentException",
    })
    void anAnswerIsAResultOrANamedError(int status, String body, String expected) throws Exception {
        functions.on("set-pxe-boot", _ -> new Reply(status, body));
        TaskAnswer answer = invoke(functions.url(), Duration.ofSeconds(10), Duration.ofSeconds(60));
        if (answer instanceof TaskAnswer.Failed failed) {
            assertThat(failed.error()).isEqualTo(expected);
        } else {
            assertThat(answer).hasToString(expected);
        }
        assertThat(functions.calls("set-pxe-boot")).singleElement().hasToString("{\"a\":1}");
    }

    @Test
    void nobodyListens() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(invoke("http://127.0.0.1:" + port + "/{function}", Duration.ofSeconds(5), Duration.ofSeconds(5)))
                .isInstanceOfSatisfying(TaskAnswer.Failed.class, failed -> {
                    assertThat(failed.error()).isEqualTo("Lambda.SdkClientException");
                    assertThat(failed.cause()).contains("POST http://127.0.0.1:" + port + "/set-pxe-boot", "drydock.functions.url");
                });
    }

    @Test
    void theShorterOfReadTimeoutAndDeadlineEndsTheWait() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        functions.on("set-pxe-boot", _ -> {
            try {
                never.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return Reply.ok("{}");
        });
        for (Duration[] limits : new Duration[][] {{Duration.ofMillis(200), Duration.ofSeconds(60)}, {Duration.ofSeconds(60), Duration.ofMillis(200)},
                {Duration.ofSeconds(60), Duration.ofMillis(-1)}}) {
            assertThat(invoke(functions.url(), limits[0], limits[1]))
                    .isInstanceOfSatisfying(TaskAnswer.Failed.class, failed -> assertThat(failed.error()).isEqualTo("States.Timeout"));
        }
        never.countDown();
    }
}
