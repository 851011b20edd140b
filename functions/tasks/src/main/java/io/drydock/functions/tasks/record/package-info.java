/** Tasks as the store keeps them: ids, kinds, statuses, runs, and how a request names one. */
package io.drydock.functions.tasks.record;
