/** bootstrap-node: a node gets its platform (image, kernel, kernel parameters, tags, annotations) and is deployed by MAAS. */
package io.drydock.functions.provisioner.deploy;
