/** The storage of a machine as MAAS has it configured: physical disks, what is on them, and volume groups. */
package io.drydock.functions.provisioner.storage.maas;
