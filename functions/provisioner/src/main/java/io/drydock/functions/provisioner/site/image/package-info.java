/** Images and kernels: which the design names, which MAAS has, and how it gets the others. */
package io.drydock.functions.provisioner.site.image;
