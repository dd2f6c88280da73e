-- Every list is read along an index in its own order, place by place. A village has few enough cases to be looked through.
create index case_row_state_county on case_row (county, state, ordinal);
create index case_row_state_town on case_row (county, town, state, ordinal);
create index case_desk_ids_county on case_desk (actor, county, ordinal);
create index case_desk_ids_town on case_desk (actor, county, town, ordinal);

-- Where the case is stands beside the fact, so that a place's are found without looking at the others.
create table case_missing_at (
    case_id text not null,
    fact text not null,
    ordinal blob not null,
    county text,
    town text,
    village text,
    primary key (fact, case_id)
) without rowid;

insert into case_missing_at (case_id, fact, ordinal, county, town, village)
select m.case_id, m.fact, r.ordinal, r.county, r.town, r.village from case_missing m join case_row r on r.case_id = m.case_id;

drop table case_missing;
alter table case_missing_at rename to case_missing;
create index case_missing_case on case_missing (case_id);
create index case_missing_county on case_missing (fact, county, ordinal);
create index case_missing_town on case_missing (fact, county, town, ordinal);
create index case_missing_village on case_missing (fact, county, town, village, ordinal);
