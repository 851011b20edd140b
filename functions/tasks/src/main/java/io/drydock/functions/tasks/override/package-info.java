/** Numbers of states' retriers that a task's request sets, and the copies of state machines in which they stand. */
package io.drydock.functions.tasks.override;
