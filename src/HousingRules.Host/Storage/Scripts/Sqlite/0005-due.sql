-- What is due by a day is listed by its day: the cases that are not due are not read. A village has few enough cases to be looked through.
create index case_row_due_town on case_row (county, town, due, ordinal);
create index case_row_due_county on case_row (county, due, ordinal);

-- A database without statistics takes two indexes for equally good where both ends of a day are asked for, and then reads along the one
-- that is older: the narrowest place comes first.
drop index case_desk_village;
drop index case_desk_state_town;
drop index case_desk_town;
drop index case_desk_state_county;
drop index case_desk_county;
create index case_desk_village on case_desk (actor, county, town, village, due, ordinal);
create index case_desk_state_town on case_desk (actor, county, town, state, due, ordinal);
create index case_desk_town on case_desk (actor, county, town, due, ordinal);
create index case_desk_state_county on case_desk (actor, county, state, due, ordinal);
create index case_desk_county on case_desk (actor, county, due, ordinal);

-- What waits for a day, in a state.
drop index case_desk_waits_village;
drop index case_desk_waits_town;
drop index case_desk_waits_county;
create index case_desk_waits_village on case_desk (actor, county, town, village, opens_on, ordinal) where opens_on is not null;
create index case_desk_waits_state_town on case_desk (actor, county, town, state, opens_on, ordinal) where opens_on is not null;
create index case_desk_waits_town on case_desk (actor, county, town, opens_on, ordinal) where opens_on is not null;
create index case_desk_waits_state_county on case_desk (actor, county, state, opens_on, ordinal) where opens_on is not null;
create index case_desk_waits_county on case_desk (actor, county, opens_on, ordinal) where opens_on is not null;
