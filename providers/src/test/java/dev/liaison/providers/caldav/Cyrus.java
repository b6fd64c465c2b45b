package dev.liaison.providers.caldav;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Debian's Cyrus: expands and answers free-busy-query. Runs as its own user when we are root, else as we do. */
final class Cyrus extends DavServer {
    private static final String BIN = "/usr/lib/cyrus/bin/";

    private final Process process;

    private Cyrus() {
        try {
            var imap = freePort();
            Files.writeString(folder.resolve("imapd.conf"), imapd());
            Files.writeString(folder.resolve("cyrus.conf"), cyrus(imap));
            for (var name : List.of("conf", "part", "proc")) {
                Files.createDirectory(folder.resolve(name));
            }
            addLogin();
            process = start(folder.resolve("log"), command());
            createMailbox(imap);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Cyrus start() {
        need(BIN + "httpd", "Debian's packages cyrus-imapd and cyrus-caldav");
        need("/usr/sbin/saslpasswd2", "Debian's package sasl2-bin");
        return new Cyrus();
    }

    private String imapd() {
        return """
                configdirectory: %1$s/conf
                defaultpartition: default
                partition-default: %1$s/part
                proc_path: %1$s/proc
                mboxname_lockpath: %1$s/lock
                duplicate_db_path: %1$s/deliver.db
                statuscache_db_path: %1$s/statuscache.db
                cyrus_user: %2$s
                servername: localhost
                sasl_pwcheck_method: auxprop
                sasl_auxprop_plugin: sasldb
                sasl_sasldb_path: %1$s/sasldb2
                sasl_mech_list: PLAIN
                allowplaintext: yes
                httpmodules: caldav
                caldav_allowscheduling: off
                autocreate_quota: 0
                autocreate_post: 1
                """
                .formatted(folder, user());
    }

    private String cyrus(int imap) {
        return """
                START {
                  recover cmd="%2$sctl_cyrusdb -C %1$s/imapd.conf -r"
                }
                SERVICES {
                  http cmd="%2$shttpd -C %1$s/imapd.conf" listen="127.0.0.1:%3$d" prefork=1
                  imap cmd="%2$simapd -C %1$s/imapd.conf" listen="127.0.0.1:%4$d" prefork=0
                }
                EVENTS {
                }
                """
                .formatted(folder, BIN, port, imap);
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static String user() {
        return root() ? "cyrus" : System.getProperty("user.name");
    }

    private void addLogin() {
        run("sh", "-c", "printf %s " + PASSWORD + " | saslpasswd2 -p -c -f sasldb2 -u localhost " + NAME);
        if (root()) {
            run("chown", "-R", "cyrus:mail", folder.toString());
        }
    }

    private String[] command() {
        var command = new ArrayList<String>();
        if (root()) {
            command.addAll(List.of("setpriv", "--reuid=cyrus", "--regid=mail", "--init-groups"));
        }
        command.addAll(List.of(BIN + "master", "-D", "-C", folder + "/imapd.conf", "-M", folder + "/cyrus.conf"));
        command.addAll(List.of("-p", folder + "/master.pid"));
        return command.toArray(String[]::new);
    }

    /** Cyrus makes a user's calendars only once there is a mailbox, and that by the first sign-in to IMAP. */
    private void createMailbox(int imap) throws IOException {
        awaitPort(process, imap, folder.resolve("log"));
        try (var socket = new Socket("127.0.0.1", imap)) {
            var lines = "a login " + NAME + " " + PASSWORD + "\r\nb logout\r\n";
            socket.getOutputStream().write(lines.getBytes(StandardCharsets.US_ASCII));
            var said = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            if (!said.contains("a OK")) {
                throw new IllegalStateException(said);
            }
        }
    }

    @Override
    URI home() {
        return uri().resolve("/dav/calendars/user/ada/");
    }

    @Override
    public void close() {
        stop(process);
    }
}
