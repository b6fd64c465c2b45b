/** Days are texts, YYYY-MM-DD; a zone decides which instant they begin at. */
const parts = (instant, zone) => Object.fromEntries(new Intl.DateTimeFormat('en-CA', {
  timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
}).formatToParts(new Date(instant)).map((each) => [each.type, each.value]));

export const localDay = (instant, zone) => {
  const {year, month, day} = parts(instant, zone);
  return `${year}-${month}-${day}`;
};

export const localTime = (instant, zone) => {
  const {hour, minute} = parts(instant, zone);
  return `${hour}:${minute}`;
};

export const addDays = (day, count) => new Date(Date.parse(`${day}T00:00Z`) + count * 86400000).toISOString().slice(0, 10);

export const monday = (day) => addDays(day, -((new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7));

export const dayName = (day) => new Date(`${day}T00:00Z`).toLocaleDateString([], {weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC'});

/** The instant at which a day begins in a zone: UTC midnight, moved by the zone's offset then. */
export function midnight(day, zone) {
  const utc = Date.parse(`${day}T00:00Z`);
  const {year, month, day: there, hour, minute} = parts(utc, zone);
  const offset = Date.parse(`${year}-${month}-${there}T${hour}:${minute}Z`) - utc;
  return new Date(utc - offset).toISOString();
}
