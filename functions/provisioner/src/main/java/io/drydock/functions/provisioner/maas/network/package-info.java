/** What MAAS knows of the site's networks: fabrics, their VLANs, and subnets. */
package io.drydock.functions.provisioner.maas.network;
