package dev.liaison.sandbox.exchange.api;

import dev.liaison.sandbox.exchange.soap.Envelope;
import dev.liaison.sandbox.exchange.soap.SoapFault;
import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.kit.Xml;
import java.util.List;
import java.util.function.BiConsumer;
import org.w3c.dom.Element;

/** Chooses the operation, and frames what it says about each item. */
final class Operations {
    private Operations() {}

    static Answer answer(Operation operation) {
        Element element = operation.element();
        return switch (element.getLocalName()) {
            case "GetUserAvailabilityRequest" -> UserAvailability.answer(operation);
            case "CreateItem" -> each(operation, CreateItem.items(element), new CreateItem(operation)::create);
            case "GetItem" -> each(operation, ItemIds.in(element), new GetItem(operation)::get);
            case "FindItem" -> each(operation, List.of(element), new FindItem(operation)::find);
            case "UpdateItem" -> each(operation, UpdateItem.changes(element), new UpdateItem(operation)::update);
            case "DeleteItem" -> each(operation, ItemIds.in(element), new DeleteItem(operation)::delete);
            default -> throw SoapFault.of("ErrorInvalidRequest", "The request is invalid.");
        };
    }

    /** One response message for each part of the request, in its order. The work writes what stands below NoError. */
    private static Answer each(Operation operation, List<Element> parts, BiConsumer<Element, Xml> work) {
        String name = operation.element().getLocalName();
        Xml xml = Envelope.open().open("m:" + name + "Response").open("m:ResponseMessages");
        for (Element part : parts) {
            message(xml, "m:" + name + "ResponseMessage", part, work);
        }
        return Envelope.answer(xml);
    }

    private static void message(Xml xml, String name, Element part, BiConsumer<Element, Xml> work) {
        Xml content = new Xml();
        try {
            work.accept(part, content);
            xml.open(name, "ResponseClass", "Success").text("m:ResponseCode", "NoError");
            xml.raw(content.end()).close();
        } catch (ItemError error) {
            xml.open(name, "ResponseClass", "Error").text("m:MessageText", error.text());
            xml.text("m:ResponseCode", error.code()).text("m:DescriptiveLinkKey", "0");
            if (name.contains("CreateItem") || name.contains("GetItem") || name.contains("UpdateItem")) {
                xml.empty("m:Items");
            }
            xml.close();
        }
    }
}
