-- Meetings: who meets, which times were proposed, what was agreed, and what stands in whose calendar.

create table meetings (
    id              uuid primary key,
    organization_id uuid        not null references organizations,
    program_id      uuid        not null references programs,
    proposer_id     uuid        not null references people,
    title           text        not null,
    note            text        not null default '',
    minutes         int         not null check (minutes > 0),
    place           text        not null default '',
    online          boolean     not null,
    proposed_at     timestamptz not null,
    round           int         not null default 1,
    asked_id        uuid        not null references people,
    picked_slot     timestamptz,
    picked_at       timestamptz,
    picked_by       uuid references people,
    picked_on       text,
    booked_for      timestamptz,
    sequence        int         not null default 0,
    join_link       text,
    outcome         text check (outcome in ('DECLINED', 'EXPIRED', 'CANCELLED', 'HELD', 'MISSED', 'OVER')),
    ended_at        timestamptz,
    ended_by        uuid references people,
    ended_on        text,
    reason          text,
    check ((outcome is null) = (ended_at is null)),
    check ((picked_slot is null) = (picked_at is null))
);
create index meetings_organization on meetings (organization_id, proposed_at desc);
comment on column meetings.asked_id is 'who was asked last, and so may pick a time or decline';

create table meeting_people (
    meeting_id uuid    not null references meetings,
    person_id  uuid    not null references people,
    required   boolean not null default true,
    primary key (meeting_id, person_id)
);
create index meeting_people_person on meeting_people (person_id);

create table meeting_slots (
    id         uuid primary key,
    meeting_id uuid        not null references meetings,
    round      int         not null,
    starts_at  timestamptz not null,
    unknown_to uuid[]      not null default '{}',
    unique (meeting_id, round, starts_at)
);
comment on column meeting_slots.unknown_to is 'whose calendar could not be read when it was proposed; the proposer was told so';

-- One time of one person belongs to one meeting. A row that has expired holds nothing.
create table meeting_holds (
    meeting_id uuid        not null references meetings,
    person_id  uuid        not null references people,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    expires_at timestamptz,
    primary key (meeting_id, person_id)
);
create index meeting_holds_person on meeting_holds (person_id, ends_at);

-- What stands in a calendar, or was sent by mail.
create table meeting_entries (
    id         uuid primary key,
    meeting_id uuid        not null references meetings,
    person_id  uuid references people,
    account_id uuid references calendar_accounts,
    event_ref  text,
    sequence   int         not null,
    placed_at  timestamptz not null,
    removed_at timestamptz,
    check ((account_id is null) = (event_ref is null))
);
create index meeting_entries_meeting on meeting_entries (meeting_id);
create unique index meeting_entries_mail on meeting_entries (meeting_id, person_id) where account_id is null and removed_at is null;
comment on column meeting_entries.person_id is 'whom it is for; null when the provider invites everybody';

create table meeting_history (
    id         bigint generated always as identity primary key,
    meeting_id uuid        not null references meetings,
    at         timestamptz not null,
    actor_id   uuid references people,
    surface    text        not null,
    what       text        not null,
    slot       timestamptz,
    words      text        not null default ''
);
create index meeting_history_meeting on meeting_history (meeting_id, id);

create table meeting_settings (
    program_id   uuid primary key references programs,
    remind_after text   not null,
    tell_after   text   not null,
    expire_after text   not null,
    reminders    text[] not null
);

-- A link in a mail may be about a request or a meeting.
alter table action_links add column subject text not null default 'request';
alter table action_links alter column subject drop default;
