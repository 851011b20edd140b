/** The site's networks in MAAS: what the design says, what is there, and the difference. */
package io.drydock.functions.provisioner.site.network;
