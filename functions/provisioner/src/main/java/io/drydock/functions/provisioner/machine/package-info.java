/** Which machine of MAAS a node is, and whether it may be worked with: check-not-in-use and identify-node. */
package io.drydock.functions.provisioner.machine;
