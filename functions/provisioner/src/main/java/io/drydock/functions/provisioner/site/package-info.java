/** The provisioner's steps for the whole site, by subject. */
package io.drydock.functions.provisioner.site;
