/** What MAAS knows beside networks and images: SSH keys, package repositories, and tags by hardware. */
package io.drydock.functions.provisioner.site.access;
