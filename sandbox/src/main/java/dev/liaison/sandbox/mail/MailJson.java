package dev.liaison.sandbox.mail;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.mail.Inbox.Mail;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.Collections;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A mail taken apart: headers, text, html, every part with its type and content. */
public final class MailJson {
    private static final Session SESSION = Session.getInstance(new Properties());
    private final ObjectNode out = Json.object();
    private final ArrayNode parts = Json.array();
    private final ArrayNode attachments = Json.array();

    private MailJson() {}

    /** All of a mail. */
    public static ObjectNode of(Mail mail) {
        MailJson json = new MailJson();
        try {
            MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(mail.raw()));
            json.head(mail, message);
            json.part(message, "1");
        } catch (IOException | MessagingException broken) {
            json.out.put("error", String.valueOf(broken));
        }
        json.out.set("attachments", json.attachments);
        json.out.set("parts", json.parts);
        json.out.set("invitation", InvitationJson.of(json.parts));
        return json.out;
    }

    private void head(Mail mail, MimeMessage message) throws MessagingException {
        out.put("id", mail.id()).put("from", header(message, "From", mail.envelopeFrom()));
        ArrayNode to = out.putArray("to");
        mail.envelopeTo().forEach(to::add);
        out.put("envelope_from", mail.envelopeFrom());
        out.put("subject", header(message, "Subject", ""));
        out.put("date", mail.at().toString());
        ArrayNode headers = out.putArray("headers");
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.addObject().put("name", header.getName()).put("value", decoded(header.getValue()));
        }
        out.putNull("text").putNull("html");
    }

    private static String header(MimeMessage message, String name, String fallback) throws MessagingException {
        String value = message.getHeader(name, ", ");
        return value == null ? fallback : decoded(value);
    }

    private static String decoded(String value) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (UnsupportedEncodingException unknown) {
            return value;
        }
    }

    private void part(Part part, String path) throws IOException, MessagingException {
        ObjectNode node = parts.addObject().put("path", path).put("content_type", part.getContentType());
        if (part.getContent() instanceof Multipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                part(multipart.getBodyPart(i), path + "." + (i + 1));
            }
            return;
        }
        byte[] bytes = bytes(part);
        node.put("disposition", part.getDisposition()).put("filename", part.getFileName());
        node.put("size", bytes.length);
        boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        if (part.isMimeType("text/*")) {
            String text = new String(bytes, charset(part.getContentType()));
            node.put("text", text);
            if (!attached) {
                body(part, text);
            }
        }
        if (attached || part.getFileName() != null) {
            ObjectNode attachment = attachments.addObject().put("filename", part.getFileName());
            attachment.put("content_type", part.getContentType()).put("size", bytes.length);
            attachment.put("content_base64", Base64.getEncoder().encodeToString(bytes));
        }
    }

    private void body(Part part, String text) throws MessagingException {
        String field = part.isMimeType("text/html") ? "html" : part.isMimeType("text/plain") ? "text" : "";
        if (!field.isEmpty() && out.path(field).isNull()) {
            out.put(field, text);
        }
    }

    private static byte[] bytes(Part part) throws IOException, MessagingException {
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static Charset charset(@Nullable String contentType) {
        try {
            String name = new ContentType(String.valueOf(contentType)).getParameter("charset");
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException | MessagingException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
