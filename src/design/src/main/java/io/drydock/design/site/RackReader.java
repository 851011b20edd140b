package io.drydock.design.site;

import io.drydock.design.network.IpAddress;
import io.drydock.design.reading.FieldReader;
import io.drydock.design.site.Rack.TorSwitch;
import io.drydock.design.value.Field;
import io.drydock.design.value.Value;

/** Reads Rack documents. */
public final class RackReader {
    private RackReader() {
    }

    /** The rack that {@code data} describes; never fails. */
    public static Rack read(String name, Value data) {
        FieldReader fields = FieldReader.of(data);
        FieldReader location = fields.at("location");
        return new Rack(name, fields.textMap("labels"), fields.mappings("tor_switches", RackReader::torSwitch), location.text("clli"),
                location.text("grid"), fields.texts("local_networks"));
    }

    private static TorSwitch torSwitch(FieldReader torSwitch) {
        Field<String> uri = torSwitch.text("sdn_api_uri");
        // Drydock's own ingester reads the other spelling, so designs have it.
        return new TorSwitch(torSwitch.parsed("mgmt_ip", IpAddress::parse), uri.isWritten() ? uri : torSwitch.text("sdn_api_url"));
    }
}
