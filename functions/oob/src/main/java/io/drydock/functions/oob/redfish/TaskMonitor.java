package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.oob.bmc.BmcException.Kind;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Follows a change that a BMC took up as a task of its own: 202, with the task monitor's address in Location (DSP0266, Asynchronous operations).
 * A task that is still running when the configured time is over is left to itself: whoever asked for the change looks at its effect.
 */
final class TaskMonitor {
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Set<String> FAILED = Set.of("Exception", "Killed", "Cancelled");
    private static final Set<String> ENDED = Set.of("Completed", "Exception", "Killed", "Cancelled");

    private final Api api;
    private final RedfishSettings settings;

    TaskMonitor(Api api, RedfishSettings settings) {
        this.api = api;
        this.settings = settings;
    }

    /**
     * Holds a change's answer, or its task's end, to be a success.
     *
     * @throws io.drydock.functions.oob.bmc.BmcException in the BMC's words if it is none
     */
    void follow(Request request, Reply first) {
        api.require(request, first);
        Optional<String> monitor = monitor(first);
        Reply reply = first;
        Duration left = settings.taskTimeout();
        while (running(reply) && monitor.isPresent()) {
            Duration wait = reply.retryAfter().filter(asked -> asked.compareTo(INTERVAL) > 0).orElse(INTERVAL);
            if (wait.compareTo(left) > 0) {
                return;
            }
            api.pause(wait, request);
            left = left.minus(wait);
            reply = api.send(Request.get(monitor.get()));
        }
        if (reply.status() != 404) {
            // A monitor that is gone has done its work: services drop it once it was read.
            api.require(request, reply);
            requireSuccess(request, reply);
        }
    }

    private static Optional<String> monitor(Reply reply) {
        return reply.location().flatMap(BmcPath::of).or(() -> reply.json().flatMap(json -> Fields.target(json.path("TaskMonitor"))));
    }

    /** The task's state counts where it is told: some BMCs give the task's own address for the monitor's, which always answers 200. */
    private static boolean running(Reply reply) {
        Optional<String> state = state(reply);
        return state.isPresent() ? reply.successful() && !ENDED.contains(state.get()) : reply.status() == 202;
    }

    private static Optional<String> state(Reply reply) {
        return reply.json().flatMap(json -> Fields.text(json, "TaskState"));
    }

    private void requireSuccess(Request request, Reply reply) {
        if (state(reply).filter(FAILED::contains).isPresent()) {
            JsonNode task = reply.json().orElseThrow();
            throw api.failure(Kind.COMMAND_REFUSED, request.path(), "took " + request + " up as a task, which ended as " + state(reply).get()
                    + Fields.objects(task, "Messages").stream().map(message -> Fields.text(message, "Message")).flatMap(Optional::stream).findFirst()
                    .map(words -> ": " + words).orElse(""));
        }
    }
}
