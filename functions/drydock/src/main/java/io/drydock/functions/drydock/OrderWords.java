package io.drydock.functions.drydock;

import io.drydock.functions.drydock.CommandLine.Usage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The words that say what is to be done, as they are read from the command line. */
final class OrderWords {
    private final Map<String, Order> ofTasks = new LinkedHashMap<>();
    private Optional<MainTask> task = Optional.empty();
    private Optional<String> design = Optional.empty();
    private JobScope scope = JobScope.ALL;
    private boolean plan;

    void task(MainTask named) {
        task = Optional.of(named);
    }

    void design(String reference) {
        design = Optional.of(reference);
    }

    JobScope scope() {
        return scope;
    }

    void scope(JobScope narrowed) {
        scope = narrowed;
    }

    void plan() {
        plan = true;
    }

    /** An order for tasks that are there already, by the word that gave it. */
    void ofTasks(String word, Order order) {
        ofTasks.put(word, order);
    }

    /** @throws Usage where the words don't fit together */
    Optional<Order> order() throws Usage {
        if (ofTasks.size() > 1) {
            throw usage(String.join(" and ", ofTasks.keySet()) + " exclude each other.");
        }
        if (!ofTasks.isEmpty()) {
            if (plan || task.isPresent() || scope != JobScope.ALL) {
                throw usage(ofTasks.keySet().iterator().next()
                        + " is about a task that is there: no --task, --plan, --nodes, --tags, --racks or --rebootstrap.");
            }
            // A design that is named as well is the one that infra/run looks after.
            return ofTasks.values().stream().findFirst();
        }
        if (design.isEmpty()) {
            if (task.isPresent() || plan) {
                throw usage((task.isPresent() ? "--task" : "--plan") + " needs --design: the design that the job is run on.");
            }
            return Optional.empty();
        }
        MainTask job = task.orElse(MainTask.DEPLOY_SITE);
        Optional<String> misfit = scope.misfit(job);
        if (misfit.isPresent()) {
            throw usage(misfit.get());
        }
        return Optional.of(plan ? new Order.Plan(job, design.get(), scope) : new Order.Run(job, design.get(), scope));
    }

    private static Usage usage(String message) {
        return new Usage(2, message + "\n\n" + CommandLine.HELP);
    }
}
