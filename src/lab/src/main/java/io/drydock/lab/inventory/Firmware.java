package io.drydock.lab.inventory;

/** A part with firmware of its own, and the firmware's version. */
public record Firmware(String id, String name, String version) {
}
