/** The drivers that a design needs, and the switch controllers that they talk to. */
package io.drydock.functions.network.check;
