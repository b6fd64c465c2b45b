-- Accounts through which calendars are read. What is in a calendar is never stored.

create table calendar_accounts (
    id              uuid primary key,
    organization_id uuid        not null references organizations,
    person_id       uuid references people,
    kind            text        not null check (kind in ('GOOGLE', 'MICROSOFT', 'ICAL', 'EXCHANGE')),
    external_id     text        not null,
    address         text        not null,
    server          text        not null default '',
    scopes          text        not null default '',
    authorized_by   uuid        not null references people,
    connected_at    timestamptz not null,
    verified_at     timestamptz,
    health          text        not null default 'HEALTHY',
    health_reason   text        not null default '',
    health_since    timestamptz not null,
    disconnected_at timestamptz
);
-- One calendar per member, for all programs.
create unique index calendar_accounts_member on calendar_accounts (person_id)
    where person_id is not null and disconnected_at is null;
-- Exchange Online and Exchange on-premises exclude each other.
create unique index calendar_accounts_organization on calendar_accounts
    (organization_id, (case kind when 'EXCHANGE' then 'MICROSOFT' else kind end))
    where person_id is null and disconnected_at is null;
create index calendar_accounts_grant on calendar_accounts (kind, external_id) where disconnected_at is null;
create index calendar_accounts_all on calendar_accounts (organization_id);

-- When people meet: an organization's rules, and those of a program that has its own. Without a row, the product's own.
create table scheduling_rules (
    organization_id uuid   not null references organizations,
    program_id      uuid references programs,
    week            text[] not null check (cardinality(week) = 7),
    days_off        date[] not null default '{}',
    notice          text   not null,
    buffer          text   not null,
    unique nulls not distinct (organization_id, program_id)
);
comment on column scheduling_rules.week is 'Monday first: 08:00-18:00, or empty for a day off';

-- Which calendars members may connect. Without a row, all that there are.
create table calendar_choices (
    organization_id uuid   primary key references organizations,
    kinds           text[] not null
);
