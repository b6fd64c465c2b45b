-- Who has our app in a chat that lets us write only to those who have it.

create table chat_contacts (
    id              uuid        not null unique,
    installation_id uuid        not null references installations,
    user_id         text        not null,
    contact         text        not null,
    email           text        not null default '',
    name            text        not null default '',
    met_at          timestamptz not null,
    gone_at         timestamptz,
    introduced_at   timestamptz,
    primary key (installation_id, user_id)
);
create index chat_contacts_email on chat_contacts (installation_id, lower(email));
comment on column chat_contacts.user_id is 'the provider''s';
comment on column chat_contacts.contact is 'what the provider needs to write to them; opaque';
comment on column chat_contacts.gone_at is 'since when the app is not there any more';
