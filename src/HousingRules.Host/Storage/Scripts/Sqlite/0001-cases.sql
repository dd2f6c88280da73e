-- What happened, as it was written; rows are added and never changed.
create table case_event (
    case_id text not null,
    version integer not null,
    kind integer not null,
    event text,
    legal_day text not null,
    command_id text not null,
    done_by text not null,
    recorded_by text not null,
    recorded_as text,
    recorded_at text not null,
    recorded_day text not null,
    note text,
    request text not null,
    digest text not null,
    content text not null,
    hash blob not null,
    primary key (case_id, version)
) without rowid;

create unique index case_event_command on case_event (case_id, command_id);
create index case_event_day on case_event (recorded_day);

create trigger case_event_stays before update on case_event begin
    select raise(abort, 'what happened in a case is never changed');
end;

create trigger case_event_is_kept before delete on case_event begin
    select raise(abort, 'what happened in a case is never deleted');
end;

-- How each case stands after its last entry: what lists are made of. Written in the transaction of the entry, and can be made anew.
create table case_row (
    case_id text not null primary key,
    ordinal blob not null,
    version integer not null,
    county text,
    town text,
    village text,
    policy text not null,
    digest text not null,
    state text not null,
    due text not null,
    opens_on text,
    last_day text not null,
    actors text not null,
    missing text not null,
    hash blob not null
);

create unique index case_row_ordinal on case_row (ordinal);
create index case_row_place on case_row (county, town, village, ordinal);
create index case_row_town on case_row (county, town, ordinal);
create index case_row_county on case_row (county, ordinal);

-- At whose desk a case lies, in the order in which it is due there.
create table case_desk (
    case_id text not null,
    actor text not null,
    ordinal blob not null,
    county text,
    town text,
    village text,
    state text not null,
    due text not null,
    opens_on text,
    primary key (case_id, actor)
) without rowid;

create index case_desk_county on case_desk (actor, county, due, ordinal);
create index case_desk_town on case_desk (actor, county, town, due, ordinal);
create index case_desk_village on case_desk (actor, county, town, village, due, ordinal);
-- A village has few enough to be looked through.
create index case_desk_state_county on case_desk (actor, county, state, due, ordinal);
create index case_desk_state_town on case_desk (actor, county, town, state, due, ordinal);
create index case_desk_waits_county on case_desk (actor, county, opens_on, ordinal) where opens_on is not null;
create index case_desk_waits_town on case_desk (actor, county, town, opens_on, ordinal) where opens_on is not null;
create index case_desk_waits_village on case_desk (actor, county, town, village, opens_on, ordinal) where opens_on is not null;

-- The facts that a case's decision waits for.
create table case_missing (
    case_id text not null,
    fact text not null,
    primary key (fact, case_id)
) without rowid;

create index case_missing_case on case_missing (case_id);

-- One hash over everything that was recorded on a day, and over the day before.
create table day_root (
    day text not null primary key,
    entries integer not null,
    root blob not null
) without rowid;
