/** What runs the state machines, by the API of AWS Step Functions: executions, definitions, and why an execution's nodes failed. */
package io.drydock.functions.tasks.machine;
