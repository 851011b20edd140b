/** show-node: what a node shall be, what it is, and where the two differ. */
package io.drydock.functions.tasks.node;
