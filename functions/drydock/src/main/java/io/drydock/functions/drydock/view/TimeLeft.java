package io.drydock.functions.drydock.view;

import java.time.Duration;
import java.util.List;

/**
 * How long a task will take from now on, estimated from how long its steps took so far. For each phase that is not over it is the longer of two
 * times: the sum of the mean times of the steps that some node has yet to do, one after another; and all work that is left (for every step its
 * mean time for every node that has neither ended it nor failed before), shared by the nodes that are worked for at once. Of steps that nobody
 * has ended in this run nothing is known: they are left out, and the estimate is a lower bound.
 *
 * @param known zero where nothing is known
 * @param complete whether all steps that are left are in it
 */
record TimeLeft(Duration known, boolean complete) {
    /** @param atOnce the most nodes that were seen worked for at once */
    static TimeLeft of(TaskView task, int atOnce) {
        Duration known = Duration.ZERO;
        boolean complete = true;
        int failed = 0;
        for (Phase phase : task.phases()) {
            if (!task.isOver(phase)) {
                TimeLeft left = of(phase.steps(), task.nodes() - failed, Math.max(1, atOnce));
                known = known.plus(left.known);
                complete &= left.complete;
            }
            failed += phase.steps().stream().filter(StepView::ofNodes).mapToInt(StepView::failed).sum();
        }
        return new TimeLeft(known, complete);
    }

    private static TimeLeft of(List<StepView> steps, int nodes, int atOnce) {
        Duration chain = Duration.ZERO;
        Duration work = Duration.ZERO;
        boolean complete = true;
        int inScope = nodes;
        for (StepView step : steps) {
            int left = (step.ofNodes() ? inScope : 1) - step.ended();
            if (left > 0 && step.times().isPresent()) {
                Duration mean = step.times().get().mean();
                chain = chain.plus(mean);
                work = work.plus(mean.multipliedBy(left));
            } else if (left > 0) {
                complete = false;
            }
            inScope -= step.ofNodes() ? step.failed() : 0;
        }
        Duration shared = work.dividedBy(Math.min(atOnce, Math.max(1, nodes)));
        return new TimeLeft(chain.compareTo(shared) >= 0 ? chain : shared, complete);
    }

    String words() {
        if (known.isZero()) {
            return "time left: –";
        }
        return (complete ? "about " : "more than ") + Words.of(known.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : known) + " left";
    }
}
