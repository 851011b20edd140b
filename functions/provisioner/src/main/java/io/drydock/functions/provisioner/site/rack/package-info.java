/** MAAS's rack controllers: whether they work, and where they are connected. */
package io.drydock.functions.provisioner.site.rack;
