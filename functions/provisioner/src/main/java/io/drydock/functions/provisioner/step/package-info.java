/** What the provisioner's steps have in common. */
package io.drydock.functions.provisioner.step;
