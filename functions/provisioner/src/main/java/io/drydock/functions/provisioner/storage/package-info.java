/** configure-node-storage: the design's disks, partitions, volume groups and file systems, in MAAS. */
package io.drydock.functions.provisioner.storage;
