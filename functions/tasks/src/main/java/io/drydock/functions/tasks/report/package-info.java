/** What is told of tasks: show-task with the steps, the nodes and what went wrong, and list-tasks. */
package io.drydock.functions.tasks.report;
