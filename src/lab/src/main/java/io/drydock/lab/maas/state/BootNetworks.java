package io.drydock.lab.maas.state;

import io.drydock.lab.site.Segment;

/** Knows on which networks MAAS serves DHCP, so that servers boot there by PXE. */
public interface BootNetworks {
    /** Whether a server that boots by PXE in that segment reaches MAAS. */
    boolean servesPxe(Segment segment);
}
