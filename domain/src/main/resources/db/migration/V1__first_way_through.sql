-- Facts only. Where a process stands is the engine's to know; no column here repeats it.

create table organizations (
    id         uuid primary key,
    name       text        not null unique,
    created_at timestamptz not null default now()
);

create table people (
    id              uuid primary key,
    organization_id uuid        not null references organizations,
    external_id     text,
    name            text        not null,
    email           text        not null,
    headline        text        not null default '',
    about           text        not null default '',
    time_zone       text        not null default 'UTC',
    languages       text[]      not null default '{}',
    skills          text[]      not null default '{}',
    goals           text[]      not null default '{}',
    global_admin    boolean     not null default false,
    active          boolean     not null default true,
    created_at      timestamptz not null default now()
);
create unique index people_email on people (organization_id, lower(email));
create unique index people_external_id on people (organization_id, external_id);
create index people_email_anywhere on people (lower(email));

create table logins (
    email         text primary key,
    password_hash text    not null,
    support       boolean not null default false,
    person_id     uuid references people,
    name          text    not null
);

create table programs (
    id                uuid primary key,
    organization_id   uuid not null references organizations,
    name              text not null,
    remind_after      text not null default 'P3D',
    remind_again_after text not null default 'P7D',
    escalate_after    text not null default 'P10D',
    expire_after      text not null default 'P14D',
    max_open_requests int  not null default 3,
    default_capacity  int  not null default 3,
    unique (organization_id, name)
);

create table memberships (
    program_id uuid not null references programs,
    person_id  uuid not null references people,
    role       text not null check (role in ('MENTOR', 'MENTEE', 'PROGRAM_ADMIN')),
    capacity   int,
    primary key (program_id, person_id, role)
);
create index memberships_person on memberships (person_id);

create table mentoring_requests (
    id              uuid primary key,
    organization_id uuid        not null references organizations,
    program_id      uuid        not null references programs,
    mentee_id       uuid        not null references people,
    mentor_id       uuid        not null references people,
    message         text        not null,
    sent_at         timestamptz not null,
    outcome         text check (outcome in ('ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED')),
    ended_at        timestamptz,
    ended_by        uuid references people,
    ended_on        text,
    reason          text,
    check ((outcome is null) = (ended_at is null))
);
create unique index mentoring_requests_one_open on mentoring_requests (program_id, mentee_id, mentor_id) where outcome is null;
create index mentoring_requests_mentor on mentoring_requests (mentor_id);
create index mentoring_requests_mentee on mentoring_requests (mentee_id);
create index mentoring_requests_organization on mentoring_requests (organization_id, sent_at desc);

create table mentoring_connections (
    id              uuid primary key,
    organization_id uuid        not null references organizations,
    program_id      uuid        not null references programs,
    mentor_id       uuid        not null references people,
    mentee_id       uuid        not null references people,
    request_id      uuid unique references mentoring_requests,
    started_at      timestamptz not null,
    ended_at        timestamptz
);
create unique index mentoring_connections_one on mentoring_connections (program_id, mentor_id, mentee_id) where ended_at is null;
create index mentoring_connections_mentor on mentoring_connections (mentor_id) where ended_at is null;
create index mentoring_connections_mentee on mentoring_connections (mentee_id) where ended_at is null;

create table features (
    organization_id uuid        not null references organizations,
    feature         text        not null,
    enabled         boolean     not null,
    since           timestamptz not null,
    changed_by      text        not null,
    reason          text        not null,
    primary key (organization_id, feature)
);

create table support_cases (
    id              uuid primary key,
    organization_id uuid        not null references organizations,
    opened_by       uuid        not null references people,
    feature         text,
    message         text        not null,
    page            text        not null,
    opened_at       timestamptz not null,
    closed_at       timestamptz,
    answer          text,
    approved        boolean
);
create index support_cases_organization on support_cases (organization_id, opened_at desc);

create table installations (
    id              uuid primary key,
    organization_id uuid references organizations,
    platform        text        not null,
    external_id     text        not null,
    enterprise_wide boolean     not null default false,
    name            text        not null,
    domain          text        not null default '',
    icon_url        text        not null default '',
    bot_user_id     text        not null,
    scopes          text        not null,
    installed_by    uuid references people,
    installed_at    timestamptz not null,
    health          text        not null default 'HEALTHY',
    health_reason   text        not null default '',
    health_since    timestamptz not null,
    removed_at      timestamptz,
    removed_from    text
);
create unique index installations_live on installations (platform, external_id) where removed_at is null;
create index installations_organization on installations (organization_id);

create table secrets (
    owner_id        uuid primary key,
    tenant          text        not null,
    ciphertext      bytea       not null,
    updated_at      timestamptz not null
);

create table authorization_attempts (
    id              uuid primary key,
    state_hash      text        not null unique,
    session_hash    text        not null,
    organization_id uuid        not null references organizations,
    platform        text        not null,
    person_id       uuid        not null references people,
    started_at      timestamptz not null,
    expires_at      timestamptz not null,
    ended_at        timestamptz,
    outcome         text
);
create index authorization_attempts_organization on authorization_attempts (organization_id, started_at desc);

create table chat_addresses (
    person_id       uuid        not null references people,
    installation_id uuid        not null references installations,
    status          text        not null check (status in ('FOUND', 'NOT_FOUND', 'DEACTIVATED', 'BLOCKED')),
    external_user   text,
    person_key      text,
    checked_at      timestamptz not null,
    primary key (person_id, installation_id)
);
create index chat_addresses_external on chat_addresses (external_user) where status = 'FOUND';

create table deliveries (
    id              uuid primary key,
    organization_id uuid        not null references organizations,
    recipient_id    uuid        not null references people,
    subject         text        not null,
    notice          text        not null,
    channel         text        not null,
    outcome         text        not null,
    detail          text        not null default '',
    installation_id uuid references installations,
    message_ref     text,
    task_key        text        not null,
    created_at      timestamptz not null,
    outcome_at      timestamptz not null,
    unique (task_key, recipient_id, channel)
);
create index deliveries_subject on deliveries (subject);
create index deliveries_organization on deliveries (organization_id, created_at desc);

create table inbox (
    id           bigint generated always as identity primary key,
    dedupe_key   text        not null unique,
    verb         text        not null,
    subject_id   text        not null,
    person_id    uuid,
    surface      text        not null,
    text         text        not null default '',
    received_at  timestamptz not null,
    next_try_at  timestamptz not null,
    attempts     int         not null default 0,
    done_at      timestamptz,
    outcome      text,
    detail       text
);
create index inbox_due on inbox (next_try_at) where done_at is null;

create table unreadable_payloads (
    id          bigint generated always as identity primary key,
    source      text        not null,
    received_at timestamptz not null,
    reason      text        not null,
    body        text        not null
);

create table action_links (
    token_hash text primary key,
    person_id  uuid        not null references people,
    subject_id uuid        not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

create table audit_log (
    id              bigint generated always as identity primary key,
    organization_id uuid references organizations,
    at              timestamptz not null,
    actor           text        not null,
    surface         text        not null,
    action          text        not null,
    subject         text        not null,
    before          text        not null,
    after           text        not null
);
create index audit_log_organization on audit_log (organization_id, at desc);
