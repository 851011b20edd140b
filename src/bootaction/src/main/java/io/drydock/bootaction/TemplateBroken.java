package io.drydock.bootaction;

/** A template, or a pipeline around it, can't be rendered; the message says why, in words for who wrote it. */
public final class TemplateBroken extends Exception {
    TemplateBroken(String message) {
        super(message);
    }
}
