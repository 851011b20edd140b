package io.drydock.functions.provisioner.site.image;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What MAAS has of an image: its files for one architecture and kernel.
 *
 * @param type {@code Synced} from a source, {@code Uploaded} or {@code Generated}
 * @param name of the image; uploaded ones may lack the system
 * @param architecture such as {@code amd64/ga-22.04}
 */
record BootResource(int id, String type, String name, String architecture) {
    static BootResource of(JsonNode json) {
        return new BootResource(json.path("id").asInt(), json.path("type").asText(), json.path("name").asText(), json.path("architecture").asText());
    }

    /** Whether it serves for {@code wanted}; without a kernel every one of the image does. */
    boolean serves(WantedImage wanted, String machines) {
        String[] parts = architecture.split("/", 2);
        boolean named = name.equals(wanted.name().toString())
                || wanted.name().isUploaded() && type.equals("Uploaded") && name.equals(wanted.name().release());
        return named && parts[0].equals(machines) && wanted.kernel().filter(kernel -> parts.length < 2 || !parts[1].equals(kernel)).isEmpty();
    }

    @Override
    public String toString() {
        return name + " " + architecture;
    }
}
