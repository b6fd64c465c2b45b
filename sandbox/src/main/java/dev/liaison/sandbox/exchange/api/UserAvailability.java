package dev.liaison.sandbox.exchange.api;

import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Sharing;
import dev.liaison.sandbox.exchange.soap.Envelope;
import dev.liaison.sandbox.exchange.soap.SoapFault;
import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.kit.Dom;
import dev.liaison.sandbox.kit.Xml;
import java.util.List;
import org.w3c.dom.Element;

/** GetUserAvailability: when people are busy, one answer for each mailbox, in the order of the question. */
final class UserAvailability {
    private static final int MOST = 100;
    private final Operation operation;
    private final ViewOptions options;

    private UserAvailability(Operation operation) {
        this.operation = operation;
        options = ViewOptions.read(operation);
    }

    static Answer answer(Operation operation) {
        List<Element> asked =
                Dom.children(Dom.child(operation.element(), "MailboxDataArray").orElseThrow());
        if (asked.isEmpty() || asked.size() > MOST) {
            throw SoapFault.of(
                    asked.isEmpty() ? "ErrorInvalidRequest" : "ErrorMailboxDataArrayTooBig",
                    "The number of elements in the MailboxDataArray must lie between 1 and " + MOST + ".");
        }
        UserAvailability availability = new UserAvailability(operation);
        Xml xml = Envelope.open().open("m:GetUserAvailabilityResponse").open("m:FreeBusyResponseArray");
        asked.forEach(each -> availability.mailbox(xml, each));
        return Envelope.answer(xml);
    }

    private void mailbox(Xml xml, Element asked) {
        String address = Dom.text(asked, "Email", "Address").orElseThrow();
        xml.open("m:FreeBusyResponse");
        try {
            String routing = Dom.text(asked, "Email", "RoutingType").orElse("SMTP");
            Account account = operation.exchange().mailbox(address).orElseThrow(() -> unknown(routing, address));
            Sharing sharing = sharing(account);
            xml.open("m:ResponseMessage", "ResponseClass", "Success").text("m:ResponseCode", "NoError");
            xml.close();
            new FreeBusyView(operation.exchange(), options, account, sharing).write(xml);
        } catch (ItemError error) {
            error(xml, error);
        }
        xml.close();
    }

    private static ItemError unknown(String routing, String address) {
        return new ItemError(
                "ErrorMailRecipientNotFound",
                "Unable to resolve e-mail address <>" + routing + ":" + address + " to an Active Directory object.");
    }

    private Sharing sharing(Account account) {
        String error = account.profile().error();
        if (error != null) {
            throw new ItemError(error, "The mailbox cannot be read right now.");
        }
        Account caller = operation.caller();
        String organization = caller == null
                ? account.profile().organization()
                : caller.profile().organization();
        Sharing sharing = account == caller ? Sharing.DETAILS : account.towards(organization);
        if (sharing == Sharing.NONE) {
            throw new ItemError(
                    "ErrorNoFreeBusyAccess",
                    "Microsoft.Exchange.InfoWorker.Common.Availability.NoFreeBusyAccessException");
        }
        return sharing;
    }

    private static void error(Xml xml, ItemError error) {
        xml.open("m:ResponseMessage", "ResponseClass", "Error").text("m:MessageText", error.text());
        xml.text("m:ResponseCode", error.code())
                .text("m:DescriptiveLinkKey", "0")
                .close();
        xml.open("m:FreeBusyView").text("t:FreeBusyViewType", "None").close();
    }
}
