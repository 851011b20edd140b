/** Requests for tasks: one function a task, and start-task for any. */
package io.drydock.functions.tasks.start;
