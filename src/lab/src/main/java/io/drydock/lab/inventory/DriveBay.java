package io.drydock.lab.inventory;

/**
 * A drive's place and model.
 *
 * @param address the SCSI address ({@code 2:0.0.0}) or PCI address that it shows under
 * @param media {@code HDD} or {@code SSD}
 * @param protocol {@code SAS}, {@code SATA} or {@code NVMe}
 */
public record DriveBay(int bay, String address, String manufacturer, String model, long bytes, String media, String protocol) {
}
