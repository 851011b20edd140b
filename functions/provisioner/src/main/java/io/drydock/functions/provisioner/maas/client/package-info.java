/** How MAAS is asked: OAuth, forms, repetition, limits, and what its refusals mean. */
package io.drydock.functions.provisioner.maas.client;
