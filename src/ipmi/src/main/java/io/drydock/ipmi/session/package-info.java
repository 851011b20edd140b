/**
 * RMCP+, the LAN interface of IPMI 2.0 (chapter 13): packets, the exchange that sets a session up, and the sealing of what goes through it.
 * Nothing here does I/O; both ends of a session are made of the same parts. Sections are those of IPMI 2.0, revision 1.1.
 */
package io.drydock.ipmi.session;
