/** What a machine consists of, by what MAAS's commissioning read in it, and the checks of it against the design. */
package io.drydock.functions.provisioner.manifest;
