package dev.liaison.app.pages.people;

import dev.liaison.app.pages.frame.Texts;
import dev.liaison.domain.people.Person;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A member's own profile as they typed it. */
record ProfileForm(
        String name, String headline, String about, String timeZone, String languages, String skills, String goals) {
    private static final int TOPICS = 20;
    private static final int LONGEST_TOPIC = 60;

    /** A field that a browser did not send is an empty one. */
    ProfileForm {
        name = Objects.requireNonNullElse(name, "");
        headline = Objects.requireNonNullElse(headline, "");
        about = Objects.requireNonNullElse(about, "");
        timeZone = Objects.requireNonNullElse(timeZone, "");
        languages = Objects.requireNonNullElse(languages, "");
        skills = Objects.requireNonNullElse(skills, "");
        goals = Objects.requireNonNullElse(goals, "");
    }

    static ProfileForm of(Person person) {
        return new ProfileForm(
                person.name(),
                person.headline(),
                person.about(),
                person.timeZone().getId(),
                String.join(", ", LanguageNames.names(person.languages())),
                String.join(", ", person.skills()),
                String.join(", ", person.goals()));
    }

    /** What has to be changed first, by field; empty when all is well. */
    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        if (name.isBlank() || name.length() > 120) {
            errors.put("name", "Write your name, in up to 120 characters.");
        }
        if (headline.length() > 200) {
            errors.put("headline", "Keep the headline under 200 characters.");
        }
        if (Texts.clean(about).length() > 4000) {
            errors.put("about", "Keep this under 4,000 characters.");
        }
        if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
            errors.put("timeZone", "Choose a time zone from the list.");
        }
        unknownLanguage(errors);
        topics("skills", skills, errors);
        topics("goals", goals, errors);
        return errors;
    }

    private void unknownLanguage(Map<String, String> errors) {
        list(languages).stream()
                .filter(word -> LanguageNames.code(word).isEmpty())
                .findFirst()
                .ifPresent(word -> errors.put(
                        "languages", "We don't know the language \u201C" + word + "\u201D. Write it in English."));
    }

    private static void topics(String field, String typed, Map<String, String> errors) {
        var topics = list(typed);
        if (topics.size() > TOPICS || topics.stream().anyMatch(topic -> topic.length() > LONGEST_TOPIC)) {
            errors.put(field, "Up to 20, each of up to 60 characters.");
        }
    }

    /** The person with what was typed; only when there are no errors. */
    Person applyTo(Person person) {
        return new Person(
                person.id(),
                person.organizationId(),
                Texts.clean(name),
                person.email(),
                Texts.clean(headline),
                Texts.clean(about),
                ZoneId.of(timeZone),
                list(languages).stream()
                        .flatMap(word -> LanguageNames.code(word).stream())
                        .distinct()
                        .toList(),
                list(skills),
                list(goals),
                person.globalAdmin(),
                person.active());
    }

    private static List<String> list(String typed) {
        return Arrays.stream(Texts.clean(typed).split("[,;\n]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
