/** What commissioning found in a machine: kept in the build model by interrogate-node, and compared with the design by the checks. */
package io.drydock.functions.provisioner.inspection;
