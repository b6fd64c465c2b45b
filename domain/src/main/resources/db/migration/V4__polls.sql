-- Polls: a group votes on times, and the best of them becomes a meeting.

create table polls (
    id              uuid primary key,
    organization_id uuid        not null references organizations,
    program_id      uuid        not null references programs,
    organizer_id    uuid        not null references people,
    title           text        not null,
    note            text        not null default '',
    minutes         int         not null check (minutes > 0),
    place           text        not null default '',
    online          boolean     not null,
    quorum          int         not null check (quorum > 0),
    opened_at       timestamptz not null,
    closes_at       timestamptz not null,
    closed_at       timestamptz,
    outcome         text check (outcome in ('BOOKED', 'CANCELLED', 'NOT_AGREED')),
    ended_at        timestamptz,
    meeting_id      uuid references meetings,
    previous_id     uuid references polls,
    check ((outcome is null) = (ended_at is null)),
    check ((outcome = 'BOOKED') is not distinct from (meeting_id is not null) or outcome is null)
);
comment on column polls.quorum is 'how many have to be able to come, the organizer among them';
comment on column polls.previous_id is 'whose meeting this one moves';
comment on column polls.closed_at is 'since when nobody can vote any more';

create table poll_people (
    poll_id   uuid    not null references polls,
    person_id uuid    not null references people,
    required  boolean not null,
    primary key (poll_id, person_id)
);
create index poll_people_person on poll_people (person_id);

create table poll_options (
    id        uuid primary key,
    poll_id   uuid        not null references polls,
    starts_at timestamptz not null,
    by_id     uuid references people,
    unique (poll_id, starts_at)
);

comment on column poll_options.by_id is 'who suggested it later; null for those that the poll began with';

create table poll_votes (
    option_id uuid        not null references poll_options,
    person_id uuid        not null references people,
    vote      text        not null check (vote in ('YES', 'IF_NEED_BE', 'NO')),
    voted_at  timestamptz not null,
    primary key (option_id, person_id)
);
