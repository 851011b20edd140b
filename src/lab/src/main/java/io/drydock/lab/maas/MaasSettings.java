package io.drydock.lab.maas;

import io.drydock.lab.maas.image.OfferedImage;
import java.util.List;

/**
 * How the lab's MAAS is served.
 *
 * @param port 0: any that is free
 * @param timeFactor how much faster than life: with 100, what takes 8 minutes takes 4.8 seconds
 * @param seed of everything that is random in it
 * @param images that it has from the beginning, beside those that every MAAS has
 */
public record MaasSettings(int port, double timeFactor, long seed, List<OfferedImage> images) {
    /** Any port that is free, as slow as life. */
    public static final MaasSettings DEFAULT = new MaasSettings(0, 1, 7, List.of());

    public MaasSettings {
        images = List.copyOf(images);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port lies between 0 and 65535, not " + port);
        }
        if (!(timeFactor > 0)) {
            throw new IllegalArgumentException("a time factor is greater than 0, not " + timeFactor);
        }
    }

    public MaasSettings withPort(int other) {
        return new MaasSettings(other, timeFactor, seed, images);
    }

    public MaasSettings withTimeFactor(double other) {
        return new MaasSettings(port, other, seed, images);
    }

    public MaasSettings withImages(List<OfferedImage> other) {
        return new MaasSettings(port, timeFactor, seed, other);
    }
}
