-- The last number drawn in a series (серия регистрационных номеров) in a year. The row stays locked until the drawing
-- transaction ends, so that a number that is given back is the next one's and no hole is left.
create table registration_counter (
    series text    not null,
    year   integer not null,
    last   bigint  not null check (last > 0),
    primary key (series, year)
);

-- Every number that was given out: no two things carry the same, whatever their series and patterns.
create table registration_number (
    number text    primary key,
    series text    not null,
    year   integer not null,
    place  bigint  not null,
    unique (series, year, place)
);
