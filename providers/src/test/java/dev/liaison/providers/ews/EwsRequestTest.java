package dev.liaison.providers.ews;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.calendar.Window;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class EwsRequestTest {
    private static final Window WEEK =
            new Window(Instant.parse("2027-06-07T00:00:00Z"), Instant.parse("2027-06-14T00:00:00Z"));

    /** Recorded from ews-java-api 2.0: getUserAvailability for two attendees, FreeBusy, Exchange2010_SP2, in UTC. */
    private static String recorded() throws IOException {
        try (var in = EwsRequestTest.class.getResourceAsStream("GetUserAvailability.xml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        }
    }

    @Test
    void the_question_is_the_one_that_microsofts_own_client_asks() throws Exception {
        var ours = EwsRequest.availability(Optional.empty(), List.of("ada@acme.test", "bob@acme.test"), WEEK);
        assertThat(ours).isEqualTo(recorded());
    }

    @Test
    void it_has_the_same_elements_in_the_same_order_and_namespaces() throws Exception {
        var ours =
                EwsXml.root(EwsRequest.availability(Optional.empty(), List.of("ada@acme.test", "bob@acme.test"), WEEK)
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
        var root = EwsXml.root(EwsRequest.availability(Optional.empty(), List.of(address), WEEK)
                .getBytes(UTF_8));
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
