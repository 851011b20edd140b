package io.drydock.functions.drydock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.drydock.design.model.AppliedNodeJson;
import io.drydock.function.ErrorAnswer;
import io.drydock.function.node.ManagedNode;
import io.drydock.function.node.NodeCall;
import io.drydock.function.node.NodeSteps;
import io.drydock.function.node.NodeWork;
import io.drydock.function.site.SiteCall;
import io.drydock.function.site.SiteSteps;
import io.drydock.function.site.SiteWork;
import io.drydock.functions.engine.task.CallTime;
import io.drydock.functions.engine.task.FunctionName;
import io.drydock.functions.engine.task.TaskAnswer;
import io.drydock.functions.engine.task.TaskInvoker;
import io.drydock.step.StepFailed;
import io.drydock.step.StepResult;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * Does the steps as a test says, in place of what talks to a site; the guards around them, and the functions that are about designs, are those of the
 * product. What a step depends on is the node's name and design; of bootstrap-node also the platform.
 */
@Alternative
@Singleton
class ScriptedSteps implements TaskInvoker {
    private static final Set<String> REAL = Set.of("load-design", "evaluate-rules", "select-nodes", "lock-design");
    private static final Map<String, ObjectNode> OUTPUTS = Map.of(
            "check-hardware", JsonNodeFactory.instance.objectNode().put("nodeStatus", "prepared"),
            "check-not-in-use", JsonNodeFactory.instance.objectNode().put("inUse", false));

    private final InProcessInvoker real;
    private final RunningCalls running;
    private final NodeSteps nodes;
    private final SiteSteps site;
    private final List<String> begun = new ArrayList<>();
    private final List<String> designs = new ArrayList<>();
    private final Map<String, Gate> gates = new ConcurrentHashMap<>();
    private final Set<String> failing = new HashSet<>();
    private final Map<String, Integer> polls = new ConcurrentHashMap<>();

    ScriptedSteps(InProcessInvoker real, RunningCalls running, NodeSteps nodes, SiteSteps site) {
        this.real = real;
        this.running = running;
        this.nodes = nodes;
        this.site = site;
    }

    /** Keeps a step from going on until it is opened. */
    static final class Gate {
        private final CountDownLatch open = new CountDownLatch(1);
        private final Set<String> arrived = new HashSet<>();

        synchronized Set<String> arrived() {
            return Set.copyOf(arrived);
        }

        void open() {
            open.countDown();
        }

        private void pass(String target) {
            synchronized (this) {
                arrived.add(target);
            }
            try {
                open.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("a step was interrupted", e);
            }
        }
    }

    /** Every step of a task that was worked for, as {@code <step> <node>}; those of the site without a node. */
    List<String> begun(String taskId) {
        synchronized (begun) {
            return begun.stream().filter(line -> line.startsWith(taskId + " ")).map(line -> line.substring(taskId.length() + 1)).toList();
        }
    }

    /** The designs that a task's steps were done for, in their order, each once. */
    List<String> designs(String taskId) {
        synchronized (begun) {
            return designs.stream().filter(line -> line.startsWith(taskId + " ")).map(line -> line.substring(taskId.length() + 1)).distinct()
                    .toList();
        }
    }

    Gate hold(String step) {
        Gate gate = new Gate();
        gates.put(step, gate);
        return gate;
    }

    /** Of {@code <step> <node>}. */
    void fails(String target, boolean value) {
        synchronized (failing) {
            if (value) {
                failing.add(target);
            } else {
                failing.remove(target);
            }
        }
    }

    /** A step is in progress so many times, once for all nodes and tasks. */
    void isInProgress(String step, int times) {
        polls.put(step, times);
    }

    /** How often a step of which {@link #isInProgress} was said has answered so. */
    int polled(String step, int times) {
        return times - polls.getOrDefault(step, times);
    }

    /** As if nothing had been said, and nothing done. */
    void reset() {
        gates.values().forEach(Gate::open);
        gates.clear();
        polls.clear();
        synchronized (failing) {
            failing.clear();
        }
    }

    @Override
    public TaskAnswer invoke(String resource, JsonNode payload, CallTime time) throws InterruptedException {
        String function = FunctionName.of(resource);
        return running.answer("scripted " + function, () -> {
            if (REAL.contains(function)) {
                pass(function, function);
                return real.invoke(resource, payload, time);
            }
            return scripted(function, payload);
        });
    }

    private TaskAnswer scripted(String function, JsonNode payload) {
        try {
            JsonNode outcome = payload.hasNonNull("node") ? nodes.answer(payload, new OfNode(function)) : site.answer(payload, new OfSite(function));
            return new TaskAnswer.Succeeded(outcome);
        } catch (RuntimeException thrown) {
            ErrorAnswer answer = ErrorAnswer.of(thrown, "scripted");
            return new TaskAnswer.Failed(answer.errorType(), answer.json().toString());
        }
    }

    private void pass(String step, String target) {
        Gate gate = gates.get(step);
        if (gate != null) {
            gate.pass(target);
        }
    }

    private StepResult work(String taskId, String designId, String step, String target) {
        if (polls.computeIfPresent(step, (_, left) -> left == 0 ? null : left - 1) != null) {
            return new StepResult.InProgress(JsonNodeFactory.instance.objectNode(), "it goes on");
        }
        synchronized (begun) {
            begun.add(taskId + " " + target);
            designs.add(taskId + " " + designId);
        }
        pass(step, target);
        synchronized (failing) {
            if (failing.contains(target)) {
                throw new StepFailed("the test says that " + target + " fails");
            }
        }
        return new StepResult.Done(OUTPUTS.getOrDefault(step, JsonNodeFactory.instance.objectNode()), "done");
    }

    private final class OfNode implements NodeWork {
        private final String step;

        private OfNode(String step) {
            this.step = step;
        }

        @Override
        public String name() {
            return step;
        }

        @Override
        public boolean changesNode() {
            return !step.startsWith("check-");
        }

        @Override
        public JsonNode dependsOn(ManagedNode node) {
            return step.equals("bootstrap-node") ? AppliedNodeJson.toJson(node.applied()).path("platform") : TextNode.valueOf(node.name());
        }

        @Override
        public StepResult perform(NodeCall call) {
            return work(call.request().taskId(), call.request().designId(), step, step + " " + call.node().name());
        }
    }

    private final class OfSite implements SiteWork {
        private final String step;

        private OfSite(String step) {
            this.step = step;
        }

        @Override
        public String name() {
            return step;
        }

        @Override
        public boolean changesSite() {
            return !step.startsWith("check-");
        }

        @Override
        public JsonNode dependsOn(SiteCall call) {
            return TextNode.valueOf(step);
        }

        @Override
        public StepResult perform(SiteCall call) {
            return work(call.request().taskId(), call.request().designId(), step, step);
        }
    }
}
