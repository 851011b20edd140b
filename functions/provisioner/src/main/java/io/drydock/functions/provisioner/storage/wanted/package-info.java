/** The storage that a machine shall have: the design's, with aliases resolved to disks and sizes to bytes. */
package io.drydock.functions.provisioner.storage.wanted;
