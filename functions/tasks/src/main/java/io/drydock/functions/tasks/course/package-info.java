/** The way that a task goes: the order of its steps, and the end of a node, as the definitions of its state machines say. */
package io.drydock.functions.tasks.course;
