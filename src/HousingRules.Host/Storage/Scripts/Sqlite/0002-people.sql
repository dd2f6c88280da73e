-- Who signs in: with a role out of the policy's actors, and a place.
create table person (
    id text not null primary key,
    login text not null,
    name text not null,
    password text,
    actor text,
    county text,
    town text,
    village text,
    administers integer not null,
    closed integer not null,
    failures integer not null,
    locked_until text,
    must_change integer not null,
    stamp text not null,
    created_at text not null
);

create unique index person_login on person (login);

-- Keys by which other systems ask; the key itself is not kept.
create table api_key (
    id text not null primary key,
    name text not null,
    secret blob not null,
    actor text,
    county text,
    town text,
    village text,
    created_at text not null,
    created_by text not null,
    revoked_at text
);

create unique index api_key_secret on api_key (secret);

-- Who read personal data, who changed what, and what was refused to whom.
create table audit (
    id text not null primary key,
    at text not null,
    who text not null,
    actor text,
    county text,
    town text,
    village text,
    action text not null,
    case_id text,
    outcome text not null,
    detail text
) without rowid;

create index audit_case on audit (case_id, id);
create index audit_who on audit (who, id);

-- Keys that protect sign-in and forms, shared by all nodes.
create table data_key (
    name text not null primary key,
    xml text not null
) without rowid;

-- The texts of the policies under which cases were opened, so that each can be decided again from its record.
create table policy_file (
    digest text not null,
    name text not null,
    policy text not null,
    content blob not null,
    seal blob not null,
    primary key (digest, name)
) without rowid;

-- Attachments: what they are called and where they belong; their bytes stand in the data folder by their hash. Rows are added and never
-- changed; the seal is a hash over the row.
create table attachment (
    id text not null primary key,
    case_id text not null,
    hash text not null,
    name text not null,
    type text not null,
    size integer not null,
    added_by text not null,
    added_at text not null,
    added_day text not null,
    seal blob not null
);

create index attachment_case on attachment (case_id, id);
create unique index attachment_same on attachment (case_id, hash, name);
create index attachment_day on attachment (added_day);

create trigger attachment_stays before update on attachment begin
    select raise(abort, 'an attachment is never changed');
end;

create trigger attachment_is_kept before delete on attachment begin
    select raise(abort, 'an attachment is never deleted');
end;
