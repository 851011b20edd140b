package io.drydock.functions.engine.run;

import io.drydock.functions.engine.record.ExecutionRecords;
import io.drydock.functions.engine.record.Journal;
import io.drydock.functions.engine.task.TaskDispatcher;
import io.drydock.states.execution.Execution;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;

/**
 * What all runs share.
 *
 * @param restoring how many executions may be read from the store at once
 */
record RunServices(Runs runs, Journal journal, ExecutionRecords records, Definitions definitions, Timers timers, TaskDispatcher tasks,
        InstantSource clock, RandomGenerator random, Execution.Limits limits, Semaphore restoring) {
}
