-- Secret addresses from which calendar programs read a member's meetings; only their hashes.

create table calendar_feeds (
    person_id  uuid primary key references people,
    token_hash text        not null unique,
    made_at    timestamptz not null
);

-- What people's calendar programs answered to invitations by mail; the latest answer of each.
create table meeting_answers (
    meeting_id  uuid        not null references meetings,
    person_id   uuid        not null references people,
    sequence    int         not null,
    answer      text        not null check (answer in ('ACCEPTED', 'DECLINED', 'TENTATIVE')),
    answered_at timestamptz not null,
    primary key (meeting_id, person_id)
);
comment on column meeting_answers.sequence is 'of the invitation that was answered';
comment on column meeting_answers.answered_at is 'by the clock of whoever answered';
