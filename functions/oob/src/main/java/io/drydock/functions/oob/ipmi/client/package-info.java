/**
 * The client side of RMCP+: one UDP socket and one thread of I/O for all BMCs, under plain blocking calls. {@code IoLoop} moves datagrams
 * and time, a {@code Conversation} is one BMC's session on that thread, {@code Login} is the exchange that sets it up, and
 * {@link io.drydock.functions.oob.ipmi.client.IpmiConnection} is what callers hold.
 */
package io.drydock.functions.oob.ipmi.client;
