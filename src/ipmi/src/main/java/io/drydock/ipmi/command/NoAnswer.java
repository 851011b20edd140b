package io.drydock.ipmi.command;

/** The answer of commands that answer with nothing but their completion code. */
public enum NoAnswer { DONE }
