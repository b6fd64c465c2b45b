-- Where somebody's newest card of their connection area is, so that it can be brought up to date.
create table home_cards (
    person_id       uuid        not null references people,
    installation_id uuid        not null references installations,
    message_ref     text        not null,
    primary key (person_id, installation_id)
);
comment on column home_cards.message_ref is 'the message that holds it, as its provider names it; the one before is not kept';
