package io.drydock.lab.maas.tag;

/**
 * A tag for machines.
 *
 * @param definition an XPath expression; machines whose hardware fits it have the tag. Empty: it is given by hand
 * @param kernelOptions that machines with the tag boot with
 */
record Tag(String name, String definition, String comment, String kernelOptions) {
}
