-- The log of facts: append-only, numbered for each run in the order of the commits.
create table PTR_FACT (
  RUN_ varchar(64) not null,
  SEQ_ bigint not null,
  KIND_ varchar(40) not null,
  STEP_ varchar(64),
  AT_ timestamp(3) with time zone not null,
  PERSON_ varchar(255) not null,
  BEHALF_ varchar(255) not null,
  CAUSE_ varchar(64) not null,
  DETAILS_ varchar(100000) not null,
  primary key (RUN_, SEQ_)
);
create index PTR_FACT_STEP on PTR_FACT (RUN_, STEP_);

-- How many facts each run has; whoever adds some raises it last, and so commits before whoever raises it next.
create table PTR_FACT_COUNT (
  RUN_ varchar(64) not null primary key,
  COUNT_ bigint not null
);
