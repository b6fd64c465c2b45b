package dev.liaison.domain.program;

import dev.liaison.domain.people.Person;
import java.util.List;

/**
 * A mentor recommended to a mentee.
 *
 * @param score higher suits better; comparable only between mentors of the same mentee
 * @param reasons plain words for the mentee to read, the strongest first; never empty
 * @param freePlaces how many more mentees the mentor takes; at least one
 */
public record Match(Person mentor, int score, List<String> reasons, int freePlaces) {}
