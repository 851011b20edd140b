/** What has to be changed in MAAS so that a machine's storage becomes the wanted one. Pure: nothing is asked here. */
package io.drydock.functions.provisioner.storage.plan;
