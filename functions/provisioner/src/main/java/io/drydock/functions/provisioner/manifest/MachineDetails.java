package io.drydock.functions.provisioner.manifest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bson.BsonBinaryReader;
import org.bson.BsonDocument;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonSerializationException;
import org.bson.BsonValue;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;

/**
 * What a machine's latest commissioning read in it: MAAS's {@code machines/{id}/?op=details}, a BSON document with the XML of lshw and of
 * lldpctl as bytes, each null where the commissioning did not get so far.
 */
final class MachineDetails {
    private final Optional<byte[]> lshw;
    private final Optional<byte[]> lldp;

    private MachineDetails(Optional<byte[]> lshw, Optional<byte[]> lldp) {
        this.lshw = lshw;
        this.lldp = lldp;
    }

    /** @throws UnreadableDetails if it is no such document */
    static MachineDetails read(byte[] bson) {
        try (BsonBinaryReader reader = new BsonBinaryReader(ByteBuffer.wrap(bson))) {
            BsonDocument document = new BsonDocumentCodec().decode(reader, DecoderContext.builder().build());
            return new MachineDetails(part(document, "lshw"), part(document, "lldp"));
        } catch (BsonSerializationException | BsonInvalidOperationException | IllegalStateException | IllegalArgumentException e) {
            throw new UnreadableDetails("MAAS's details of the machine are no BSON document that can be read (" + bson.length + " bytes): "
                    + e.getMessage(), e);
        }
    }

    private static Optional<byte[]> part(BsonDocument document, String name) {
        BsonValue value = document.get(name);
        return switch (value) {
            case null -> Optional.empty();
            case BsonValue binary when binary.isBinary() -> Optional.of(binary.asBinary().getData());
            case BsonValue text when text.isString() -> Optional.of(text.asString().getValue().getBytes(StandardCharsets.UTF_8));
            default -> Optional.empty();
        };
    }

    /**
     * What the machine consists of; empty where lshw's output is not there.
     *
     * @throws UnreadableDetails if it is not what lshw writes
     */
    Optional<Manifest> manifest() {
        return lshw.filter(bytes -> bytes.length > 0).map(LshwReader::read);
    }

    /**
     * What its interfaces heard; empty where lldpctl's output is not there.
     *
     * @throws UnreadableDetails if it is not what lldpctl writes
     */
    Optional<List<Neighbour>> neighbours() {
        return lldp.filter(bytes -> bytes.length > 0).map(LldpReader::read);
    }
}
