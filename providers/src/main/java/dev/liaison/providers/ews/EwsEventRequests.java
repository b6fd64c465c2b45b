package dev.liaison.providers.ews;

import dev.liaison.domain.calendar.EventDraft;
import dev.liaison.providers.http.Cut;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Questions about events, with the elements, namespaces and order of Microsoft's own client (ews-java-api 2.0). That client can't
 * set an event's UID, so a property of our own tells which placing an event came from.
 */
final class EwsEventRequests {
    private static final int LONGEST_LINE = 255;
    private static final String PLACING =
            "<t:ExtendedFieldURI PropertySetId=\"6f0c7f6e-52f1-4a0e-9c6d-2d8a3f3f5a11\" PropertyName=\"LiaisonPlacing\""
                    + " PropertyType=\"String\"></t:ExtendedFieldURI>";
    private static final String CALENDAR = "<t:DistinguishedFolderId Id=\"calendar\"></t:DistinguishedFolderId>";

    private EwsEventRequests() {}

    /** Makes an event and invites to it. @param invited without the organizer */
    static String create(EventDraft draft, List<EventDraft.Attendee> invited) {
        return EwsRequest.envelope("<m:CreateItem SendMeetingInvitations=\"SendToAllAndSaveCopy\"><m:SavedItemFolderId>"
                + CALENDAR + "</m:SavedItemFolderId><m:Items><t:CalendarItem>"
                + subject(draft) + body(draft)
                + "<t:ExtendedProperty>" + PLACING + "<t:Value>" + draft.id() + "</t:Value></t:ExtendedProperty>"
                + start(draft) + end(draft)
                + "<t:LegacyFreeBusyStatus>Busy</t:LegacyFreeBusyStatus>" + location(draft) + attendees(invited)
                + "</t:CalendarItem></m:Items></m:CreateItem>");
    }

    private static String subject(EventDraft draft) {
        return "<t:Subject>" + EwsRequest.escaped(Cut.to(draft.title(), LONGEST_LINE)) + "</t:Subject>";
    }

    private static String body(EventDraft draft) {
        return "<t:Body BodyType=\"Text\">" + EwsRequest.escaped(draft.description()) + "</t:Body>";
    }

    private static String start(EventDraft draft) {
        return "<t:Start>" + EwsRequest.time(draft.when().from()) + "Z</t:Start>";
    }

    private static String end(EventDraft draft) {
        return "<t:End>" + EwsRequest.time(draft.when().to()) + "Z</t:End>";
    }

    private static String location(EventDraft draft) {
        return "<t:Location>" + EwsRequest.escaped(Cut.to(draft.place(), LONGEST_LINE)) + "</t:Location>";
    }

    private static String attendees(List<EventDraft.Attendee> invited) {
        return invited.isEmpty()
                ? ""
                : invited.stream()
                        .map(it -> "<t:Attendee><t:Mailbox><t:Name>" + EwsRequest.escaped(it.name())
                                + "</t:Name><t:EmailAddress>" + EwsRequest.escaped(it.email())
                                + "</t:EmailAddress></t:Mailbox></t:Attendee>")
                        .collect(Collectors.joining("", "<t:RequiredAttendees>", "</t:RequiredAttendees>"));
    }

    /** The event that an earlier try made. */
    static String find(UUID draftId) {
        return EwsRequest.envelope("<m:FindItem Traversal=\"Shallow\"><m:ItemShape><t:BaseShape>IdOnly</t:BaseShape>"
                + "</m:ItemShape><m:IndexedPageItemView MaxEntriesReturned=\"1\" Offset=\"0\" BasePoint=\"Beginning\">"
                + "</m:IndexedPageItemView><m:Restriction><t:IsEqualTo>" + PLACING
                + "<t:FieldURIOrConstant><t:Constant Value=\"" + draftId
                + "\"></t:Constant></t:FieldURIOrConstant></t:IsEqualTo></m:Restriction><m:ParentFolderIds>" + CALENDAR
                + "</m:ParentFolderIds></m:FindItem>");
    }

    /** When it is, and its newest change key. */
    static String get(String id) {
        return EwsRequest.envelope("<m:GetItem><m:ItemShape><t:BaseShape>IdOnly</t:BaseShape><t:AdditionalProperties>"
                + field("calendar:Start") + field("calendar:End") + field("calendar:IsCancelled")
                + "</t:AdditionalProperties></m:ItemShape><m:ItemIds>" + item("ItemId", id, "")
                + "</m:ItemIds></m:GetItem>");
    }

    private static String field(String uri) {
        return "<t:FieldURI FieldURI=\"" + uri + "\"></t:FieldURI>";
    }

    private static String item(String element, String id, String changeKey) {
        var version = changeKey.isEmpty() ? "" : "\" ChangeKey=\"" + quoted(changeKey);
        return "<t:" + element + " Id=\"" + quoted(id) + version + "\"></t:" + element + ">";
    }

    private static String quoted(String text) {
        return EwsRequest.escaped(text).replace("\"", "&quot;");
    }

    /** Brings an event to what the draft says, and tells everybody. */
    static String update(String id, String changeKey, EventDraft draft, List<EventDraft.Attendee> invited) {
        return EwsRequest.envelope("<m:UpdateItem ConflictResolution=\"AlwaysOverwrite\""
                + " SendMeetingInvitationsOrCancellations=\"SendToAllAndSaveCopy\"><m:ItemChanges><t:ItemChange>"
                + item("ItemId", id, changeKey) + "<t:Updates>"
                + set("item:Body", body(draft))
                + set("calendar:LegacyFreeBusyStatus", "<t:LegacyFreeBusyStatus>Busy</t:LegacyFreeBusyStatus>")
                + set("calendar:Location", location(draft))
                + set("item:Subject", subject(draft))
                + set("calendar:Start", start(draft))
                + set("calendar:End", end(draft))
                + (invited.isEmpty() ? "" : set("calendar:RequiredAttendees", attendees(invited)))
                + "</t:Updates></t:ItemChange></m:ItemChanges></m:UpdateItem>");
    }

    private static String set(String uri, String value) {
        return "<t:SetItemField>" + field(uri) + "<t:CalendarItem>" + value + "</t:CalendarItem></t:SetItemField>";
    }

    /** Calls it off without words. */
    static String delete(String id, String changeKey) {
        return EwsRequest.envelope("<m:DeleteItem DeleteType=\"MoveToDeletedItems\""
                + " SendMeetingCancellations=\"SendToAllAndSaveCopy\"><m:ItemIds>" + item("ItemId", id, changeKey)
                + "</m:ItemIds></m:DeleteItem>");
    }

    /** Calls it off, and says why. */
    static String cancel(String id, String changeKey, String words) {
        return EwsRequest.envelope(
                "<m:CreateItem MessageDisposition=\"SendAndSaveCopy\"><m:Items><t:CancelCalendarItem>"
                        + item("ReferenceItemId", id, changeKey)
                        + "<t:NewBodyContent BodyType=\"Text\">" + EwsRequest.escaped(words) + "</t:NewBodyContent>"
                        + "</t:CancelCalendarItem></m:Items></m:CreateItem>");
    }
}
