-- Secret addresses from which calendar programs read a member's meetings; only their hashes.

create table calendar_feeds (
    person_id  uuid primary key references people,
    token_hash text        not null unique,
    made_at    timestamptz not null
);
