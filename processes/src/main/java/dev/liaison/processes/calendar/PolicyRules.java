package dev.liaison.processes.calendar;

import dev.liaison.domain.calendar.PolicyTable;
import dev.liaison.domain.calendar.Presence;
import dev.liaison.domain.calendar.ShowAs;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnModelElementInstance;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/** Writes a policy as the rules of a decision table. */
final class PolicyRules {
    private static final String ANY = "";

    private final DmnModelInstance model;
    private final DecisionTable table;

    private PolicyRules(DmnModelInstance model) {
        this.model = model;
        this.table =
                model.getModelElementsByType(DecisionTable.class).iterator().next();
    }

    /** In place of those that the model has; its inputs, output and drawing stay. */
    static void write(PolicyTable policy, DmnModelInstance model) {
        var rules = new PolicyRules(model);
        rules.table.getRules().clear();
        for (var showAs : ShowAs.values()) {
            rules.add(showAs, policy.presence(showAs, false), policy.presence(showAs, true));
        }
    }

    /** One rule where the length makes no difference, as somebody would write it by hand. */
    private void add(ShowAs showAs, Presence timed, Presence allDay) {
        if (timed == allDay) {
            add(showAs, ANY, timed);
        } else {
            add(showAs, "true", allDay);
            add(showAs, "false", timed);
        }
    }

    private void add(ShowAs showAs, String allDay, Presence presence) {
        var rule = model.newInstance(Rule.class);
        rule.getInputEntries().add(input('"' + showAs.name() + '"'));
        rule.getInputEntries().add(input(allDay));
        var output = model.newInstance(OutputEntry.class);
        output.setText(text('"' + presence.name() + '"'));
        rule.getOutputEntries().add(output);
        table.getRules().add(rule);
    }

    private InputEntry input(String expression) {
        var entry = model.newInstance(InputEntry.class);
        entry.setText(text(expression));
        return entry;
    }

    private Text text(String content) {
        DmnModelElementInstance text = model.newInstance(Text.class);
        text.setTextContent(content);
        return (Text) text;
    }
}
