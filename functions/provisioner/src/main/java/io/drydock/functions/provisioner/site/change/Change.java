package io.drydock.functions.provisioner.site.change;

/** Something about the site that is to be changed in the provisioner. */
public interface Change {
    /** What is done to what, such as {@code subnets created}: changes are counted by it. */
    String kind();

    /** The change in a few words, with the names and values that it is about. */
    String text();
}
