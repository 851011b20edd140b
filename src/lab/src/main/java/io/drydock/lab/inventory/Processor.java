package io.drydock.lab.inventory;

/** @param socket such as {@code CPU1} */
public record Processor(String socket, String manufacturer, String model, int cores, int threads, int megahertz) {
}
