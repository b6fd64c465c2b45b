// Reads an array of Adaptive Cards and writes what Microsoft's renderer has to say about each: an array of arrays of sentences.
import {AdaptiveCard, SerializationContext, Version} from 'adaptivecards';
import {readFileSync} from 'node:fs';

/** The version that Teams renders for bots. */
const newest = new Version(1, 5);

function complaints(json) {
  const context = new SerializationContext(newest);
  const card = new AdaptiveCard();
  card.parse(json, context);
  const parsed = Array.from({length: context.eventCount}, (_, each) => context.getEventAt(each));
  return [...parsed, ...card.validateProperties().validationEvents].map((event) => event.message);
}

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(complaints)));
