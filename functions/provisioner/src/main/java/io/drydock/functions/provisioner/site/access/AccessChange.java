package io.drydock.functions.provisioner.site.access;

import io.drydock.functions.provisioner.site.change.Change;

/** One change to what MAAS knows of keys, repositories and tags. */
sealed interface AccessChange extends Change {
    /** MAAS's user gets an SSH key, which deployed machines then accept. */
    record AddKey(String line) implements AccessChange {
        @Override
        public String kind() {
            return "SSH keys added";
        }

        @Override
        public String text() {
            return "add SSH key " + SshKey.told(line);
        }
    }

    /** A package repository is made. */
    record CreateRepository(Repository repository) implements AccessChange {
        @Override
        public String kind() {
            return "repositories created";
        }

        @Override
        public String text() {
            return "create package repository " + repository.name() + " (" + repository.url() + ")";
        }
    }

    /** A package repository becomes what the design says. */
    record UpdateRepository(int id, Repository repository, String difference) implements AccessChange {
        @Override
        public String kind() {
            return "repositories updated";
        }

        @Override
        public String text() {
            return "update package repository " + repository.name() + ": " + difference;
        }
    }

    /** A package repository goes away that the design does not list. */
    record DeleteRepository(int id, String name) implements AccessChange {
        @Override
        public String kind() {
            return "repositories deleted";
        }

        @Override
        public String text() {
            return "delete package repository " + name + ", which the design does not list";
        }
    }

    /** A tag is made that machines get by what their hardware shows. */
    record CreateTag(Tag tag) implements AccessChange {
        @Override
        public String kind() {
            return "tags created";
        }

        @Override
        public String text() {
            return "create tag " + tag.name() + " for machines with " + tag.definition();
        }
    }

    /** A tag gets the design's definition. */
    record UpdateTag(Tag tag, String before) implements AccessChange {
        @Override
        public String kind() {
            return "tags updated";
        }

        @Override
        public String text() {
            return "give tag " + tag.name() + " to machines with " + tag.definition() + " instead of " + (before.isEmpty() ? "no definition" : before);
        }
    }
}
