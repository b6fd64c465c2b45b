package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamsCardTest extends TeamsSandboxTest {
    @BeforeEach
    void installed() {
        install();
    }

    private static ObjectNode body(String elements) {
        return object("{'type':'AdaptiveCard','version':'1.5','body':[" + elements + "]}");
    }

    private void refusedWith(ObjectNode card, String reason) {
        Reply reply = post(message(card));
        is(reply, 400, "BadSyntax");
        assertThat(reply.body().at("/error/message").asText()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {'type':'Text','text':'a'} | body[0].type: 'Text' is not known
            {'text':'a'} | body[0].type
            {'type':'TextBlock'} | body[0].text: it is required
            {'type':'TextBlock','text':5} | body[0].text: a text
            {'type':'TextBlock','text':'a','colour':'good'} | body[0].colour: no such property
            {'type':'TextBlock','text':'a','color':'green'} | body[0].color: one of
            {'type':'TextBlock','text':'a','wrap':'yes'} | body[0].wrap: true or false
            {'type':'TextBlock','text':'a','maxLines':0} | body[0].maxLines: a whole number
            {'type':'TextBlock','text':'a','id':''} | body[0].id: a text that is not empty
            {'type':'TextBlock','text':'a','id':'x'},{'type':'TextBlock','text':'b','id':'x'} | body[1].id: 'x' is there twice
            {'type':'TextBlock','text':'a','spacing':'huge'} | body[0].spacing: one of
            {'type':'TextBlock','text':'a','fallback':'hide'} | body[0].fallback: one of drop
            {'type':'TextBlock','text':'a','fallback':{'type':'Action.Submit','title':'x'}} | body[0].fallback.type
            {'type':'Image','url':'http://evil.test/a.png'} | body[0].url: an https address
            {'type':'Image','url':'data:text/html;base64,x'} | body[0].url: an https address
            {'type':'FactSet','facts':[{'title':'a'}]} | body[0].facts[0].value: it is required
            {'type':'FactSet','facts':['a']} | body[0].facts[0]: an object
            {'type':'FactSet','facts':{}} | body[0].facts: a list
            {'type':'Container','items':[{'type':'Nothing'}]} | body[0].items[0].type
            {'type':'ColumnSet','columns':[{'type':'Container','items':[]}]} | body[0].columns[0].type: 'Column' was expected
            {'type':'ColumnSet','columns':[{'type':'Column','width':'wide'}]} | body[0].columns[0].width
            {'type':'RichTextBlock','inlines':[{'type':'TextRun'}]} | body[0].inlines[0].text: it is required
            {'type':'Input.Text'} | body[0].id: it is required
            {'type':'Input.Text','id':'a','isRequired':true} | body[0].errorMessage
            {'type':'Input.Text','id':'a','regex':'('} | body[0].regex
            {'type':'Input.Date','id':'a','min':'tomorrow'} | body[0].min: a date
            {'type':'Input.Time','id':'a','value':'9:30'} | body[0].value: a time
            {'type':'Input.Toggle','id':'a'} | body[0].title: it is required
            {'type':'Input.ChoiceSet','id':'a','choices':[]} | body[0].choices: at least one
            {'type':'Input.ChoiceSet','id':'a','choices':[{'title':'x'}]} | body[0].choices[0].value
            {'type':'Input.ChoiceSet','id':'a','choices':[{'title':'x','value':'1'},{'title':'y','value':'1'}]} | is there twice
            {'type':'Input.ChoiceSet','id':'a','value':'2','choices':[{'title':'x','value':'1'}]} | is not among the choices
            {'type':'Input.ChoiceSet','id':'a','isMultiSelect':true,'choices':[{'title':'x','value':'1,2'}]} | a comma
            {'type':'ActionSet','actions':[{'type':'Action.Dance','title':'x'}]} | body[0].actions[0].type
            {'type':'Container','items':[],'selectAction':{'type':'Action.ShowCard','card':{}}} | selectAction: Action.ShowCard
            """)
    void elements_are_read_closely(String elements, String reason) {
        refusedWith(body(elements), reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {'type':'Action.Submit'} | actions[0].title: a button needs it
            {'type':'Action.Submit','title':'x','data':5} | actions[0].data: an object or a text
            {'type':'Action.Submit','title':'x','verb':'x'} | actions[0].verb: no such property
            {'type':'Action.Submit','title':'x','style':'red'} | actions[0].style: one of
            {'type':'Action.Submit','title':'x','data':{'msteams':{'type':'sing'}}} | data.msteams.type: 'sing'
            {'type':'Action.Execute','title':'x','verb':'x'} | actions[0].fallback: older clients
            {'type':'Action.Execute','title':'x','verb':'x','fallback':'drop'} | actions[0].fallback: older clients
            {'type':'Action.Execute','title':'x','fallback':{'type':'Action.Submit','title':'x','sound':1}} | fallback.sound
            {'type':'Action.OpenUrl','title':'x'} | actions[0].url: it is required
            {'type':'Action.OpenUrl','title':'x','url':'javascript:alert(1)'} | actions[0].url: an https address
            {'type':'Action.OpenUrl','title':'x','url':'http://app.test/'} | actions[0].url: an https address
            {'type':'Action.ShowCard','title':'x','card':{'type':'AdaptiveCard','body':[{'type':'No'}]}} | card.body[0].type
            {'type':'TextBlock','text':'x'} | actions[0].type
            """)
    void actions_are_read_closely(String actions, String reason) {
        refusedWith(cardWith(actions), reason);
    }

    @Test
    void the_frame_is_read_closely() {
        refusedWith(object("{'type':'Card','version':'1.5','body':[]}"), "content.type: 'Card'");
        refusedWith(object("{'type':'AdaptiveCard','version':'1.5','body':[]}"), "a card needs a body or actions");
        refusedWith(
                object("{'type':'AdaptiveCard','body':[{'type':'TextBlock','text':'a'}]}"), "version: it is required");
        refusedWith(body("{'type':'TextBlock','text':'a'}").put("version", "1.6"), "version: a version up to 1.5");
        refusedWith(body("{'type':'TextBlock','text':'a'}").put("title", "x"), "content.title: no such property");
    }

    @Test
    void what_is_newer_than_the_card_says_is_refused() {
        refusedWith(cardWith(ACCEPT).put("version", "1.4"), "Action.Execute needs version 1.5");
        refusedWith(
                body("{'type':'Input.Text','id':'a','label':'x'}").put("version", "1.2"),
                "label: it needs version 1.3");
    }

    @Test
    void at_most_six_primary_buttons_are_shown() {
        String six = (",{'type':'Action.OpenUrl','title':'x','url':'https://app.test/'}")
                .repeat(6)
                .substring(1);
        good(post(message(cardWith(six))));
        String more = six + ",{'type':'Action.OpenUrl','title':'y','url':'https://app.test/','mode':'secondary'}";
        good(post(message(cardWith(more))));
        refusedWith(cardWith(six + "," + six), "at most 6 primary actions");
    }

    @Test
    void a_card_with_all_that_is_known_is_taken() {
        ObjectNode card = body(
                """
                {'type':'TextBlock','text':'a','size':'Large','weight':'bolder','style':'heading'},
                {'type':'RichTextBlock','inlines':['a',{'type':'TextRun','text':'b','italic':true}]},
                {'type':'Image','url':'https://app.test/a.png','altText':'x','size':'small','style':'person'},
                {'type':'ColumnSet','columns':[{'type':'Column','width':'auto','items':[{'type':'TextBlock','text':'a'}]},
                  {'type':'Column','width':2,'items':[]}]},
                {'type':'FactSet','facts':[{'title':'a','value':'b'}]},
                {'type':'Table','columns':[{'width':1}],'rows':[{'type':'TableRow','cells':[{'type':'TableCell',
                  'items':[{'type':'TextBlock','text':'a'}]}]}]},
                {'type':'Container','style':'emphasis','items':[],'selectAction':{'type':'Action.OpenUrl','url':'https://a.test/'}},
                {'type':'Input.ChoiceSet','id':'c','style':'expanded','isMultiSelect':true,'value':'1,2',
                  'choices':[{'title':'x','value':'1'},{'title':'y','value':'2'}]},
                {'type':'Input.Date','id':'d','value':'2026-11-23'},{'type':'Input.Time','id':'t','value':'09:30'},
                {'type':'ActionSet','actions':[{'type':'Action.ToggleVisibility','title':'x','targetElements':['d']}]}""");
        card.set("msteams", object("{'width':'Full'}"));
        good(post(message(card)));
    }

    @Test
    void inputs_are_sent_as_the_client_would() {
        ObjectNode card = body(
                """
                {'type':'Input.Text','id':'t','value':'before','maxLength':10},
                {'type':'Input.Toggle','id':'g','title':'x','valueOn':'yes','valueOff':'no'},
                {'type':'Input.ChoiceSet','id':'c','isMultiSelect':true,
                  'choices':[{'title':'x','value':'1'},{'title':'y','value':'2'}]},
                {'type':'Input.Date','id':'d','min':'2026-01-01'},
                {'type':'Input.Number','id':'n','max':5}""");
        card.putArray("actions").add(object("{'type':'Action.Submit','title':'Go','data':{'t':'own','k':1}}"));
        card.withArray("actions")
                .add(object("{'type':'Action.Submit','title':'Leave','associatedInputs':'none','data':{'k':2}}"));
        String id = sent(card);
        press(id, "Go", ",'inputs':{'c':['1','2'],'n':'4'}");
        assertThat(last().path("value")).isEqualTo(object("{'t':'before','k':1,'g':'no','c':'1,2','n':'4'}"));
        press(id, "Leave", "");
        assertThat(last().path("value")).isEqualTo(object("{'k':2}"));
        JsonNode held = press(id, "Go", ",'inputs':{'d':'2025-12-31','n':'6'}");
        assertThat(held.path("outcome").asText()).isEqualTo("blocked");
        assertThat(held.path("errors").size()).isEqualTo(2);
        card.withArray("body")
                .add(object("{'type':'Input.Text','id':'must','isRequired':true,'errorMessage':'Write!'}"));
        String strict = sent(card);
        assertThat(press(strict, "Go", "").path("outcome").asText()).isEqualTo("blocked");
        press(strict, "Go", ",'inputs':{'must':' '}");
        assertThat(last().path("value").path("must").asText())
                .as("Microsoft's renderer sends blanks")
                .isEqualTo(" ");
        for (String wrong : new String[] {"'g':'maybe'", "'c':'3'", "'x':'1'", "'t':'far too long'"}) {
            String body = ANA + ",'activity':'" + id + "','action':'Go','inputs':{" + wrong + "}}";
            assertThat(refused("press", body)).as(wrong).isEqualTo(400);
        }
    }
}
