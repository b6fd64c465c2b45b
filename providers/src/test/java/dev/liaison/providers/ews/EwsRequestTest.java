package dev.liaison.providers.ews;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.calendar.EventDraft;
import dev.liaison.domain.calendar.Window;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class EwsRequestTest {
    private static final Window WEEK =
            new Window(Instant.parse("2027-06-07T00:00:00Z"), Instant.parse("2027-06-14T00:00:00Z"));

    private static final EventDraft DRAFT = new EventDraft(
            UUID.fromString("11111111-2222-3333-4444-555555555555"),
            "m-1@liaison.example",
            0,
            "Mentoring",
            "First talk",
            new Window(Instant.parse("2027-06-08T09:00:00Z"), Instant.parse("2027-06-08T10:00:00Z")),
            List.of(new EventDraft.Attendee("Bob", "bob@acme.test"), new EventDraft.Attendee("Eve", "eve@acme.test")),
            "Room 1",
            false);

    /** Recorded from ews-java-api 2.0: getUserAvailability for two attendees, FreeBusy, Exchange2010_SP2, in UTC. */
    private static String recorded() throws IOException {
        return recorded("GetUserAvailability");
    }

    /** The others were recorded from the same client, with the same values as here. */
    private static String recorded(String operation) throws IOException {
        try (var in = EwsRequestTest.class.getResourceAsStream(operation + ".xml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        }
    }

    @Test
    void what_is_asked_about_events_is_what_microsofts_own_client_asks() throws Exception {
        assertThat(EwsEventRequests.create(DRAFT, DRAFT.attendees())).isEqualTo(recorded("CreateItem"));
        assertThat(EwsEventRequests.find(DRAFT.id())).isEqualTo(recorded("FindItem"));
        assertThat(EwsEventRequests.get("AAA=")).isEqualTo(recorded("GetItem"));
        assertThat(EwsEventRequests.update("AAA=", "BBB=", DRAFT, DRAFT.attendees()))
                .isEqualTo(recorded("UpdateItem"));
        assertThat(EwsEventRequests.delete("AAA=", "BBB=")).isEqualTo(recorded("DeleteItem"));
        // that client always says that words are HTML
        assertThat(EwsEventRequests.cancel("AAA=", "BBB=", "Sorry"))
                .isEqualTo(recorded("CancelItem").replace("\"HTML\"", "\"Text\""));
    }

    @Test
    void what_people_wrote_can_say_nothing_but_itself() throws Exception {
        var wild = "</t:Subject>&\"'\u0000\u0007\uFFFF\r\n\tend";
        var draft = new EventDraft(
                DRAFT.id(),
                "m",
                0,
                wild,
                wild,
                DRAFT.when(),
                List.of(new EventDraft.Attendee(wild, "a@b.c")),
                wild,
                false);
        var root = EwsXml.root(EwsEventRequests.create(draft, draft.attendees()).getBytes(UTF_8));
        assertThat(EwsXml.at(root, "Body", "CreateItem", "Items", "CalendarItem", "Body")
                        .orElseThrow()
                        .getTextContent())
                .isEqualTo("</t:Subject>&\"'\n\tend");
        var id = EwsXml.root(EwsEventRequests.get("\"><&").getBytes(UTF_8));
        assertThat(EwsXml.at(id, "Body", "GetItem", "ItemIds", "ItemId")
                        .orElseThrow()
                        .getAttribute("Id"))
                .isEqualTo("\"><&");
    }

    @Test
    void the_question_is_the_one_that_microsofts_own_client_asks() throws Exception {
        var ours = EwsRequest.availability(List.of("ada@acme.test", "bob@acme.test"), WEEK);
        assertThat(ours).isEqualTo(recorded());
    }

    @Test
    void it_has_the_same_elements_in_the_same_order_and_namespaces() throws Exception {
        var ours = EwsXml.root(EwsRequest.availability(List.of("ada@acme.test", "bob@acme.test"), WEEK)
                .getBytes(UTF_8));
        assertSame(ours, EwsXml.root(recorded().getBytes(UTF_8)));
    }

    private static void assertSame(Element ours, Element theirs) {
        assertThat(ours.getNamespaceURI()).as(ours.getTagName()).isEqualTo(theirs.getNamespaceURI());
        assertThat(ours.getLocalName()).isEqualTo(theirs.getLocalName());
        var children = EwsXml.children(ours);
        var expected = EwsXml.children(theirs);
        assertThat(children).as(ours.getTagName()).hasSameSizeAs(expected);
        for (int at = 0; at < children.size(); at++) {
            assertSame(children.get(at), expected.get(at));
        }
    }

    @Test
    void an_address_can_say_nothing_but_itself() throws Exception {
        var address = "<&>\"'\u0000\n@acme.test</t:Address>";
        var root = EwsXml.root(EwsRequest.availability(List.of(address), WEEK).getBytes(UTF_8));
        assertThat(EwsXml.text(
                        root,
                        "Body",
                        "GetUserAvailabilityRequest",
                        "MailboxDataArray",
                        "MailboxData",
                        "Email",
                        "Address"))
                .isEqualTo("<&>\"'@acme.test</t:Address>");
    }
}
