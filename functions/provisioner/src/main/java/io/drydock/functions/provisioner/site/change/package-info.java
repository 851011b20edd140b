/** Changes to the site that are made one after the other, each of them told. */
package io.drydock.functions.provisioner.site.change;
