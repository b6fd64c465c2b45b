package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.liaison.sandbox.slack.blocks.Blocks;
import dev.liaison.sandbox.slack.blocks.Findings;
import dev.liaison.sandbox.slack.blocks.Surface;
import dev.liaison.sandbox.slack.blocks.Views;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class BlockKitTest {
    private static final String PLAIN = "{'type':'plain_text','text':'a'}";
    private static final String OPTION = "{'text':" + PLAIN + ",'value':'v'}";
    private static final String BUTTON = "{'type':'button','text':" + PLAIN + "}";

    /** Blocks, a colon-free arrow, and a reason that must be among the findings. */
    static final List<String> INVALID = List.of(
            "[{}] => missing required field: type [json-pointer:/blocks/0]",
            "['x'] => must provide an object [json-pointer:/blocks/0]",
            "[{'type':'sections'}] => unsupported type: sections [json-pointer:/blocks/0/type]",
            "[{'type':'mrkdwn','text':'x'}] => unsupported type: mrkdwn [json-pointer:/blocks/0/type]",
            "[{'type':'section'}] => must define either `text` or `fields` [json-pointer:/blocks/0]",
            "[{'type':'section','text':'x'}] => must provide an object [json-pointer:/blocks/0/text]",
            "[{'type':'section','text':{'type':'mrkdwn','text':''}}] => must be more than 0 characters [json-pointer:/blocks/0/text/text]",
            "[{'type':'section','text':{'type':'mrkdwn','text':'" + x(3001)
                    + "'}}] => must be less than 3001 characters [json-pointer:/blocks/0/text/text]",
            "[{'type':'section','text':{'type':'mrkdwn','text':'" + x(3001)
                    + "'}}] => failed to match all allowed schemas [json-pointer:/blocks/0/text]",
            "[{'type':'section','text':{'type':'mrkdwn','text':'a','emoji':true}}] => invalid additional property: emoji [json-pointer:/blocks/0/text]",
            "[{'type':'section','text':{'type':'html','text':'a'}}] => unsupported type: html [json-pointer:/blocks/0/text/type]",
            "[{'type':'section','text':{'text':'a'}}] => missing required field: type [json-pointer:/blocks/0/text]",
            "[{'type':'section','fields':[]}] => must provide at least 1 items [json-pointer:/blocks/0/fields]",
            "[{'type':'section','fields':[" + times(PLAIN, 11)
                    + "]}] => no more than 10 items allowed [json-pointer:/blocks/0/fields]",
            "[{'type':'section','fields':[{'type':'plain_text','text':'" + x(2001)
                    + "'}]}] => must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]",
            "[{'type':'section','text':" + PLAIN
                    + ",'colour':'red'}] => invalid additional property: colour [json-pointer:/blocks/0]",
            "[{'type':'section','text':" + PLAIN
                    + ",'accessory':{'type':'plain_text_input','action_id':'a'}}] => unsupported element: plain_text_input [json-pointer:/blocks/0/accessory]",
            "[{'type':'divider','text':" + PLAIN + "}] => invalid additional property: text [json-pointer:/blocks/0]",
            "[{'type':'header'}] => missing required field: text [json-pointer:/blocks/0]",
            "[{'type':'header','text':{'type':'mrkdwn','text':'a'}}] => must be `plain_text` [json-pointer:/blocks/0/text/type]",
            "[{'type':'header','text':{'type':'plain_text','text':'" + x(151)
                    + "'}}] => must be less than 151 characters [json-pointer:/blocks/0/text/text]",
            "[{'type':'image','image_url':'https://a.test/b.png'}] => missing required field: alt_text [json-pointer:/blocks/0]",
            "[{'type':'image','image_url':'b.png','alt_text':'b'}] => invalid url [json-pointer:/blocks/0/image_url]",
            "[{'type':'context','elements':[" + times(PLAIN, 11)
                    + "]}] => no more than 10 items allowed [json-pointer:/blocks/0/elements]",
            "[{'type':'context','elements':[" + BUTTON
                    + "]}] => unsupported type: button [json-pointer:/blocks/0/elements/0/type]",
            "[{'type':'actions','elements':[]}] => must provide at least 1 items [json-pointer:/blocks/0/elements]",
            "[{'type':'actions','elements':[" + times(BUTTON, 26)
                    + "]}] => no more than 25 items allowed [json-pointer:/blocks/0/elements]",
            "[{'type':'actions','elements':[{'type':'multi_static_select','options':[" + OPTION
                    + "]}]}] => unsupported element: multiselect [json-pointer:/blocks/0/elements/0]",
            "[{'type':'actions','elements':[{'type':'button'}]}] => missing required field: text [json-pointer:/blocks/0/elements/0]",
            "[{'type':'actions','elements':[{'type':'button','text':{'type':'mrkdwn','text':'a'}}]}] => must be `plain_text` [json-pointer:/blocks/0/elements/0/text/type]",
            "[{'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'" + x(76)
                    + "'}}]}] => must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]",
            button("'value':'" + x(2001) + "'")
                    + "must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]",
            button("'url':'javascript:alert(1)'") + "invalid url [json-pointer:/blocks/0/elements/0/url]",
            button("'url':'https://a.test/" + x(3000) + "'")
                    + "must be less than 3001 characters [json-pointer:/blocks/0/elements/0/url]",
            button("'style':'default'") + "must be one of: primary, danger [json-pointer:/blocks/0/elements/0/style]",
            button("'action_id':'" + x(256) + "'")
                    + "must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]",
            button("'action_id':''") + "must be more than 0 characters [json-pointer:/blocks/0/elements/0/action_id]",
            button("'confirm':{'title':" + PLAIN + ",'text':" + PLAIN + ",'confirm':" + PLAIN + "}")
                    + "missing required field: deny [json-pointer:/blocks/0/elements/0/confirm]",
            button("'confirm':{'title':" + PLAIN + ",'text':" + PLAIN + ",'deny':" + PLAIN
                            + ",'confirm':{'type':'plain_text','text':'" + x(31) + "'}}")
                    + "must be less than 31 characters [json-pointer:/blocks/0/elements/0/confirm/confirm/text]",
            "[{'type':'actions','elements':[{'type':'button','action_id':'a','text':" + PLAIN
                    + "},{'type':'button','action_id':'a','text':" + PLAIN
                    + "}]}] => `action_id` \"a\" already exists [json-pointer:/blocks/0/elements/1/action_id]",
            "[{'type':'divider','block_id':'b'},{'type':'divider','block_id':'b'}] => `block_id` \"b\" already exists [json-pointer:/blocks/1/block_id]",
            "[{'type':'divider','block_id':'" + x(256)
                    + "'}] => must be less than 256 characters [json-pointer:/blocks/0/block_id]",
            "[{'type':'actions','elements':[{'type':'overflow','options':[" + OPTION
                    + "]}]}] => must provide at least 2 items [json-pointer:/blocks/0/elements/0/options]",
            "[{'type':'actions','elements':[{'type':'overflow','options':[" + times(OPTION, 6)
                    + "]}]}] => no more than 5 items allowed [json-pointer:/blocks/0/elements/0/options]",
            select("'options':[]") + "must provide at least 1 items [json-pointer:/blocks/0/elements/0/options]",
            select("'options':[" + times(OPTION, 101) + "]")
                    + "no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]",
            select("'placeholder':" + PLAIN)
                    + "must define either `options` or `option_groups`, not both [json-pointer:/blocks/0/elements/0]",
            select("'options':[{'text':{'type':'plain_text','text':'" + x(76) + "'},'value':'v'}]")
                    + "must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/text/text]",
            select("'options':[{'text':" + PLAIN + ",'value':'" + x(76) + "'}]")
                    + "must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/value]",
            select("'options':[{'text':" + PLAIN + "}]")
                    + "missing required field: value [json-pointer:/blocks/0/elements/0/options/0]",
            select("'options':[" + OPTION + "],'initial_option':{'text':" + PLAIN + ",'value':'w'}")
                    + "must match one of the provided options [json-pointer:/blocks/0/elements/0/initial_option]",
            select("'options':[" + OPTION + "],'placeholder':{'type':'plain_text','text':'" + x(151) + "'}")
                    + "must be less than 151 characters [json-pointer:/blocks/0/elements/0/placeholder/text]",
            "[{'type':'actions','elements':[{'type':'datepicker','initial_date':'1.2.2026'}]}] => invalid date [json-pointer:/blocks/0/elements/0/initial_date]",
            "[{'type':'actions','elements':[{'type':'timepicker','initial_time':'25:00'}]}] => invalid time [json-pointer:/blocks/0/elements/0/initial_time]",
            "[{'type':'input','element':{'type':'plain_text_input'}}] => missing required field: label [json-pointer:/blocks/0]",
            "[{'type':'input','label':" + PLAIN + ",'element':" + BUTTON
                    + "}] => unsupported element: button [json-pointer:/blocks/0/element]",
            "[{'type':'input','label':" + PLAIN
                    + ",'element':{'type':'plain_text_input','max_length':5000}}] => must be less than 3001 [json-pointer:/blocks/0/element/max_length]",
            "[{'type':'input','label':" + PLAIN
                    + ",'element':{'type':'number_input'}}] => missing required field: is_decimal_allowed [json-pointer:/blocks/0/element]",
            "[" + times("{'type':'divider'}", 51) + "] => no more than 50 items allowed [json-pointer:/blocks]",
            "[{'type':'markdown','text':'" + x(12_001)
                    + "'}] => must be less than 12001 characters [json-pointer:/blocks/0/text]");

    static final List<String> VALID = List.of(
            "[{'type':'divider'}]",
            "[{'type':'section','text':{'type':'mrkdwn','text':'*a*','verbatim':true}},{'type':'divider','block_id':'x'}]",
            "[{'type':'section','fields':[" + times(PLAIN, 10) + "],'accessory':" + BUTTON + "}]",
            "[{'type':'header','text':{'type':'plain_text','text':'a','emoji':true}}]",
            "[{'type':'context','elements':[{'type':'image','image_url':'https://a.test/b.png','alt_text':'b'}," + PLAIN
                    + "]}]",
            "[{'type':'actions','elements':[{'type':'button','text':" + PLAIN
                    + ",'url':'https://a.test/?a=1','style':'primary','value':''}]}]",
            "[{'type':'actions','elements':[{'type':'static_select','option_groups':[{'label':" + PLAIN + ",'options':["
                    + OPTION + "]}],'initial_option':" + OPTION + "}]}]",
            "[{'type':'actions','elements':[{'type':'datepicker','initial_date':'2026-11-21'},{'type':'timepicker','initial_time':'08:30'}]}]",
            "[{'type':'section','text':" + PLAIN + ",'accessory':{'type':'multi_static_select','options':[" + OPTION
                    + "],'initial_options':[" + OPTION + "]}}]",
            "[{'type':'input','label':" + PLAIN
                    + ",'optional':true,'element':{'type':'plain_text_input','action_id':'a','multiline':true,'max_length':3000}}]",
            "[{'type':'input','label':" + PLAIN
                    + ",'element':{'type':'radio_buttons','options':[{'text':{'type':'mrkdwn','text':'*a*'},'value':'1','description':"
                    + PLAIN + "}]}}]",
            "[{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'text','text':'a'}]}]}]",
            "[{'type':'markdown','text':'# a'}]",
            "[{'type':'section','text':{'type':'plain_text','text':'" + x(3000) + "'}}]");

    /** Views, an arrow, and a reason. */
    static final List<String> INVALID_VIEWS = List.of(
            "modal {} => missing required field: title [json-pointer:/view]",
            "modal {'type':'modal'} => missing required field: blocks [json-pointer:/view]",
            "modal {'type':'home','blocks':[]} => unsupported type: home [json-pointer:/view/type]",
            "modal " + modal("'title':{'type':'plain_text','text':'" + x(25) + "'}")
                    + " => must be less than 25 characters [json-pointer:/view/title/text]",
            "modal " + modal("'title':" + PLAIN + ",'submit':{'type':'plain_text','text':'" + x(25) + "'}")
                    + " => must be less than 25 characters [json-pointer:/view/submit/text]",
            "modal " + modal("'title':" + PLAIN + ",'close':{'type':'plain_text','text':'" + x(25) + "'}")
                    + " => must be less than 25 characters [json-pointer:/view/close/text]",
            "modal " + modal("'title':" + PLAIN + ",'private_metadata':'" + x(3001) + "'")
                    + " => must be less than 3001 characters [json-pointer:/view/private_metadata]",
            "modal " + modal("'title':" + PLAIN + ",'callback_id':'" + x(256) + "'")
                    + " => must be less than 256 characters [json-pointer:/view/callback_id]",
            "modal " + modal("'title':" + PLAIN + ",'size':'big'")
                    + " => invalid additional property: size [json-pointer:/view]",
            "modal {'type':'modal','title':" + PLAIN + ",'blocks':[{'type':'input','label':" + PLAIN
                    + ",'element':{'type':'plain_text_input'}}]} => must define `submit` to use an `input` block in modals [json-pointer:/view/blocks/0/input]",
            "modal {'type':'modal','title':" + PLAIN
                    + ",'blocks':[{'type':'nope'}]} => failed to match all allowed schemas [json-pointer:/view]",
            "modal {'type':'modal','title':" + PLAIN
                    + ",'blocks':[{'type':'markdown','text':'a'}]} => unsupported type: markdown [json-pointer:/view/blocks/0/type]",
            "modal {'type':'modal','title':" + PLAIN + ",'blocks':[" + times("{'type':'divider'}", 101)
                    + "]} => no more than 100 items allowed [json-pointer:/view/blocks]",
            "home {'type':'home','title':" + PLAIN
                    + ",'blocks':[]} => invalid additional property: title [json-pointer:/view]",
            "home {'type':'modal','blocks':[]} => unsupported type: modal [json-pointer:/view/type]");

    private static String x(int length) {
        return "x".repeat(length);
    }

    private static String times(String item, int count) {
        return IntStream.range(0, count).mapToObj(i -> item).collect(Collectors.joining(","));
    }

    private static String button(String more) {
        return "[{'type':'actions','elements':[{'type':'button','text':" + PLAIN + "," + more + "}]}] => ";
    }

    private static String select(String more) {
        return "[{'type':'actions','elements':[{'type':'static_select'," + more + "}]}] => ";
    }

    private static String modal(String more) {
        return "{'type':'modal','blocks':[]," + more + "}";
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    @ParameterizedTest
    @FieldSource("INVALID")
    void unsound_blocks_are_refused_with_the_reason(String example) throws Exception {
        String[] parts = example.split(" => ");
        Findings findings = new Findings();
        Blocks.check(json(parts[0]), Surface.MESSAGE, "/blocks", findings);
        assertThat(findings.all()).contains(parts[1]);
    }

    @ParameterizedTest
    @FieldSource("VALID")
    void sound_blocks_are_taken(String blocks) throws Exception {
        Findings findings = new Findings();
        Blocks.check(json(blocks), Surface.MESSAGE, "/blocks", findings);
        assertThat(findings.all()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("INVALID_VIEWS")
    void unsound_views_are_refused_with_the_reason(String example) throws Exception {
        String[] parts = example.split(" => ");
        String[] view = parts[0].split(" ", 2);
        Findings findings = new Findings();
        Views.check(json(view[1]), "home".equals(view[0]) ? Surface.HOME : Surface.MODAL, findings);
        assertThat(findings.all()).contains(parts[1]);
    }
}
