-- What each case has in the ledgers: worked out from its entries, and worked out anew wherever it is not of the case's last entry. Each
-- build of the program has its own: two may be at work while one takes the place of the other.
create table ledger_case (
    case_id text not null,
    hash bytea not null,
    form text not null,
    as_of text collate "C" not null,
    steady_from text collate "C",
    opened_on text collate "C" not null,
    household text not null,
    figures bytea not null,
    primary key (case_id, form)
);

-- The figures themselves: many cases have the same.
create table ledger_figures (
    hash bytea not null primary key,
    content text not null
);
