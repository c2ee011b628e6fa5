package fr.guichet.shared.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** UTF-8 and nothing else. Unlike a reader of Java, it says a last letter that is not whole apart from bytes that are no UTF-8. */
final class Utf8Reader extends Reader {

    private static final int AT_ONCE = 8_192;

    private final InputStream source;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(AT_ONCE).limit(0);
    private final CharBuffer text = CharBuffer.allocate(AT_ONCE).limit(0);

    Utf8Reader(InputStream source) {
        this.source = source;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!text.hasRemaining()) {
            if (!decodeMore()) {
                return -1;
            }
        }
        var count = Math.min(length, text.remaining());
        text.get(target, offset, count);
        return count;
    }

    private boolean decodeMore() throws IOException {
        bytes.compact();
        var count = source.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + Math.max(0, count)).flip();
        if (count < 0 && bytes.hasRemaining()) {
            throw new CsvTable.CutOff();
        }
        text.clear();
        var decoded = utf8.decode(bytes, text, false);
        if (decoded.isError()) {
            decoded.throwException();
        }
        text.flip();
        return count >= 0;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
