package dev.liaison.sandbox.control;

import static dev.liaison.sandbox.control.ControlApi.body;
import static dev.liaison.sandbox.control.ControlApi.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.mail.Inbox.Mail;
import dev.liaison.sandbox.mail.MailFaults.MailFault;
import dev.liaison.sandbox.mail.MailFaults.Stage;
import dev.liaison.sandbox.mail.MailJson;
import dev.liaison.sandbox.mail.MailServer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Base64;
import java.util.Locale;

/** The inbox, by control. */
public final class MailControl {
    private final MailServer mail;

    /** Controls that mail server. */
    public MailControl(MailServer mail) {
        this.mail = mail;
    }

    /** Adds the routes. */
    public void routes(RoutesConfig routes) {
        routes.get(
                "/_control/mail",
                ctx -> json(
                        ctx,
                        mail.inbox().to(ctx.queryParam("to")).stream()
                                .map(MailJson::of)
                                .toList()));
        routes.get("/_control/mail/faults", ctx -> json(ctx, mail.faults().waiting()));
        routes.post("/_control/mail/faults", this::addFault);
        routes.delete(
                "/_control/mail/faults", ControlApi.done(() -> mail.faults().clear()));
        routes.get("/_control/mail/{id}", ctx -> json(ctx, MailJson.of(find(ctx))));
        routes.get("/_control/mail/{id}/raw", ctx -> ctx.contentType("message/rfc822; charset=utf-8")
                .result(find(ctx).raw()));
        routes.get("/_control/mail/{id}/attachments/{index}", this::attachment);
        routes.delete("/_control/mail", ControlApi.done(() -> mail.inbox().clear()));
    }

    private Mail find(Context ctx) {
        return mail.inbox()
                .mail(Long.parseLong(ctx.pathParam("id")))
                .orElseThrow(() -> new Refusal(404, "no such mail"));
    }

    private void attachment(Context ctx) {
        JsonNode attachment = MailJson.of(find(ctx)).path("attachments").path(Integer.parseInt(ctx.pathParam("index")));
        if (attachment.isMissingNode()) {
            throw new Refusal(404, "no such attachment");
        }
        ctx.header("Content-Disposition", "attachment")
                .contentType("application/octet-stream")
                .result(Base64.getDecoder()
                        .decode(attachment.path("content_base64").asText()));
    }

    private void addFault(Context ctx) {
        ObjectNode body = body(ctx);
        int code = body.path("smtp_code").asInt(550);
        Stage stage = Stage.valueOf(Json.text(body, "stage", "rcpt").toUpperCase(Locale.ROOT));
        MailFault fault = new MailFault(
                Json.text(body, "recipient"), stage, code, body.path("times").asInt(1));
        mail.faults().add(fault);
        json(ctx, fault);
    }
}
