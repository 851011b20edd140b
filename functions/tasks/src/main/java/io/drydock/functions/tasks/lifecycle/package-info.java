/** From status to status: a task is run, looked after, gone on with (retry-task) and stopped (stop-task). */
package io.drydock.functions.tasks.lifecycle;
