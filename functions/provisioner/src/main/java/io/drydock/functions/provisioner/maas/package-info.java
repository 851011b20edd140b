/** MAAS's REST API 2.0: requests, errors, limits, and the objects that it knows. */
package io.drydock.functions.provisioner.maas;
