package fr.guichet.account.factor;

import static java.util.stream.Collectors.joining;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;
import java.util.stream.IntStream;

/**
 * A QR code as one path of an SVG drawing, which the page holds itself: its content is a secret and has no address.
 *
 * @param size of its side, in modules
 */
record QrImage(int size, String path) {

    static QrImage of(String text) {
        var code = QrCode.encodeText(text, Ecc.MEDIUM);
        return new QrImage(
                code.size,
                IntStream.range(0, code.size * code.size)
                        .filter(at -> code.getModule(at % code.size, at / code.size))
                        .mapToObj(at -> "M" + at % code.size + "," + at / code.size + "h1v1h-1z")
                        .collect(joining()));
    }
}
