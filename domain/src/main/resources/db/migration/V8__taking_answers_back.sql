-- What a mentor answered, for as long as they can take it back; it becomes the outcome when that time is over.
alter table mentoring_requests
    add column answer        text check (answer in ('ACCEPTED', 'DECLINED')),
    add column answered_at   timestamptz,
    add column answered_by   uuid references people,
    add column answered_on   text,
    add column answer_reason text,
    add check ((answer is null) = (answered_at is null)),
    add check (answer is null or outcome is null);
create index mentoring_requests_accepted on mentoring_requests (program_id, mentor_id) where answer = 'ACCEPTED';
