/** Whether the secrets can be had that a design and the configuration refer to. */
package io.drydock.functions.provisioner.site.credential;
