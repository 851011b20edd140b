package io.drydock.lab.maas.network;

import io.drydock.design.network.IpAddress;

/** A route that machines of a subnet have to another one. */
record StaticRoute(int id, Subnet source, Subnet destination, IpAddress gateway, int metric) {
    StaticRoute withId(int number) {
        return new StaticRoute(number, source, destination, gateway, metric);
    }
}
