-- What is due by a day is listed by its day: the cases that are not due are not read. A village has few enough cases to be looked through.
create index case_row_due_town on case_row (county, town, due, ordinal);
create index case_row_due_county on case_row (county, due, ordinal);

-- What waits for a day, in a state.
create index case_desk_waits_state_town on case_desk (actor, county, town, state, opens_on, ordinal) where opens_on is not null;
create index case_desk_waits_state_county on case_desk (actor, county, state, opens_on, ordinal) where opens_on is not null;
