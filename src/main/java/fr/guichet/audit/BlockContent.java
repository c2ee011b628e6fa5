package fr.guichet.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What the seal of a block holds: its number, the seal of the block before, and those of its entries in order. */
final class BlockContent {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** @param sealBefore of no bytes for the first block */
    BlockContent(long number, byte[] sealBefore) {
        try {
            out.writeUTF("block");
            out.writeLong(number);
            out.write(sealBefore);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void add(byte[] entrySeal) {
        try {
            out.write(entrySeal);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
