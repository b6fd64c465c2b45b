-- How somebody wants to be written to in a chat, and which versions of the app for Teams were given out.

create table chat_settings (
    person_id    uuid        not null references people,
    platform     text        not null,
    preferred    boolean     not null default false,
    stopped_at   timestamptz,
    paused_until timestamptz,
    last_used_at timestamptz,
    primary key (person_id, platform)
);
comment on column chat_settings.stopped_at is 'since when they want no messages there; null while they do';
comment on column chat_settings.paused_until is 'until when they want none there';
comment on column chat_settings.last_used_at is 'when they last pressed, wrote or sent off something there';

create table teams_packages (
    content  text        not null,
    version  integer     generated always as identity primary key,
    made_at  timestamptz not null
);
comment on column teams_packages.content is 'hash of all that the package says but its version; a new row whenever it changed';

create index deliveries_message on deliveries (installation_id, message_ref) where message_ref is not null;
