/** Commissioning of machines, with scripts of one's own, and what the scripts came to: setup-commissioning and commission-node. */
package io.drydock.functions.provisioner.commissioning;
