package io.drydock.lab.inventory;

/**
 * @param slot such as {@code DIMM_A1}
 * @param kind such as {@code DDR4}
 */
public record MemoryModule(String slot, int mebibytes, String kind, int megahertz, String manufacturer) {
}
