package fr.guichet.message;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** Speaks SMTP as far as one command, that it answers as it is told to, or by hanging up; it knows no SMTPUTF8. */
final class RefusingMailServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final String command;
    private final @Nullable String answer;

    /** @param command where it stops; empty for the greeting, a dot for the end of the letter */
    RefusingMailServer(String command, @Nullable String answer) throws IOException {
        this.command = command;
        this.answer = answer;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                talk(client);
            } catch (IOException hungUp) {
                // the next one, until it is closed
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var said = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        var line = "";
        do {
            if (isHere(line)) {
                if (answer == null) {
                    return;
                }
                reply(client, answer);
            } else {
                reply(client, usual(line));
            }
            line = next(said, line);
        } while (line != null);
    }

    /** After DATA, the letter up to its dot. */
    private @Nullable String next(BufferedReader said, String last) throws IOException {
        var line = said.readLine();
        while (last.equals("DATA") && line != null && !line.equals(".")) {
            line = said.readLine();
        }
        return line;
    }

    private boolean isHere(String line) {
        return command.isEmpty() ? line.isEmpty() : line.startsWith(command);
    }

    private static String usual(String line) {
        return switch (line.split(" ")[0]) {
            case "" -> "220 essai";
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    private static void reply(Socket client, String text) throws IOException {
        client.getOutputStream().write((text + "\r\n").getBytes(US_ASCII));
        client.getOutputStream().flush();
    }
}
