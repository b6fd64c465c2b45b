package dev.liaison.providers.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers as it is told, and keeps what it took. */
final class ScriptedSmtpServer implements AutoCloseable {
    private final ServerSocket server;
    private final Thread accepting = new Thread(this::accept, "scripted-smtp");
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();

    ScriptedSmtpServer() {
        try {
            server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        accepting.setDaemon(true);
        accepting.start();
    }

    int port() {
        return server.getLocalPort();
    }

    List<String> messages() {
        return messages;
    }

    List<String> commands() {
        return commands;
    }

    /** @param command HELLO for the greeting, BODY for the end of the message; an empty answer hangs up */
    void answer(String command, String answer) {
        answers.put(command, answer);
    }

    private void accept() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                talk(socket);
            } catch (SocketException e) {
                return; // closed
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        var going = say(socket, "HELLO", "220 scripted");
        while (going) {
            var line = in.readLine();
            if (line == null) {
                return;
            }
            commands.add(line);
            var command = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
            going = switch (command) {
                case "DATA" -> say(socket, "DATA", "354 go") && (answers.containsKey("DATA") || body(socket, in));
                case "QUIT" -> false;
                default -> say(socket, command, "250 ok");
            };
        }
    }

    private boolean body(Socket socket, BufferedReader in) throws IOException {
        var message = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            message.append(line).append('\n');
        }
        messages.add(message.toString());
        return say(socket, "BODY", "250 taken");
    }

    private boolean say(Socket socket, String command, String otherwise) throws IOException {
        var answer = answers.getOrDefault(command, otherwise);
        if (answer.isEmpty()) {
            return false;
        }
        socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        return true;
    }

    /** Returns when surely nobody listens any more: a thread in accept keeps the port for a moment. */
    @Override
    public void close() {
        try {
            server.close();
            accepting.join(5_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
