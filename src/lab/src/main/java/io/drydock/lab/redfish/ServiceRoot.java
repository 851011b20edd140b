package io.drydock.lab.redfish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.fault.Fault;

/** The service root and what else is to be read without logging in (DSP0266, section on the service root). */
final class ServiceRoot {
    static final String VERSION = "1.15.0";

    private ServiceRoot() {
    }

    static ObjectNode body(Subject subject) {
        String root = Subject.ROOT;
        ObjectNode body = Json.resource(root + "/", "ServiceRoot.v1_13_0", "RootService", "Root Service").put("RedfishVersion", VERSION)
                .put("UUID", subject.server().identity().uuid().toString()).put("Vendor", subject.server().hardware().manufacturer())
                .put("Product", "BMC of " + subject.server().hardware().product());
        ObjectNode features = body.putObject("ProtocolFeaturesSupported").put("FilterQuery", false).put("SelectQuery", false)
                .put("OnlyMemberQuery", false);
        features.putObject("ExpandQuery").put("ExpandAll", true).put("Levels", true).put("MaxLevels", 1).put("Links", false).put("NoLinks", true);
        body.set("Systems", Json.reference(root + "/Systems"));
        body.set("Chassis", Json.reference(root + "/Chassis"));
        body.set("Managers", Json.reference(root + "/Managers"));
        body.set("UpdateService", Json.reference(root + "/UpdateService"));
        body.set("Tasks", Json.reference(root + "/TaskService"));
        if (!subject.has(Fault.BASIC_ONLY)) {
            body.set("SessionService", Json.reference(root + "/SessionService"));
            body.putObject("Links").set("Sessions", Json.reference(root + "/SessionService/Sessions"));
        }
        return body;
    }

    /** What {@code /redfish} says: which versions there are. */
    static ObjectNode versions() {
        return Json.object().put("v1", Subject.ROOT + "/");
    }

    /** The OData service document. */
    static ObjectNode odata() {
        ObjectNode body = Json.object().put("@odata.context", Subject.ROOT + "/$metadata");
        var values = body.putArray("value");
        values.addObject().put("name", "Service").put("kind", "Singleton").put("url", Subject.ROOT + "/");
        for (String name : new String[] {"Systems", "Chassis", "Managers", "UpdateService"}) {
            values.addObject().put("name", name).put("kind", "Singleton").put("url", Subject.ROOT + "/" + name);
        }
        return body;
    }

    /** The OData metadata document, which names the container alone. */
    static String metadata() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><edmx:Edmx xmlns:edmx=\"http://docs.oasis-open.org/odata/ns/edmx\" Version=\"4.0\">"
                + "<edmx:Reference Uri=\"http://redfish.dmtf.org/schemas/v1/ServiceRoot_v1.xml\">"
                + "<edmx:Include Namespace=\"ServiceRoot\"/></edmx:Reference>"
                + "<edmx:DataServices><Schema xmlns=\"http://docs.oasis-open.org/odata/ns/edm\" Namespace=\"Service\">"
                + "<EntityContainer Name=\"Service\" Extends=\"ServiceRoot.v1_13_0.ServiceContainer\"/></Schema></edmx:DataServices></edmx:Edmx>";
    }
}
