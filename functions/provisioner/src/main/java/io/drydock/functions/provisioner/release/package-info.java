/** Giving machines back to MAAS and forgetting them: release-node and forget-node. */
package io.drydock.functions.provisioner.release;
