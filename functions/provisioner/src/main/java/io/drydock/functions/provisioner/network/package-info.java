/** The interfaces of a machine, as MAAS has them and as the design wants them: configure-node-networking. */
package io.drydock.functions.provisioner.network;
