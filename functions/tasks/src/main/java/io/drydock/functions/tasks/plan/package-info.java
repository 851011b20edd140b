/** plan-task: what a task would do, foreseen from the design and the store alone. */
package io.drydock.functions.tasks.plan;
