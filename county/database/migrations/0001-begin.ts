/** How many parts each large table is split into by office. More parts than a small server needs, enough for a cluster. */
export const PARTS = 16;

/**
 * The first tables. What grows is partitioned by the hash of the office, and every query of the hot path names the office: on Citus
 * `office` is the distribution column and all these tables lie together. Instants are ISO texts in UTC, which sort as they are.
 */
export const sql = `
create table county_fact (name text primary key, value jsonb not null);

create table office (
  office char(9) primary key,
  name text not null,
  state text not null,
  code text,
  code_until text,
  request jsonb,
  answer jsonb,
  created_at text not null
);

create table office_key (
  office char(9) not null,
  key char(16) not null,
  sign text not null,
  box text not null,
  since text not null,
  until text,
  revoked boolean not null default false,
  primary key (office, key)
);

create table stream (
  office char(9) primary key,
  epoch int not null default 0,
  stopped jsonb,
  new_epoch_allowed boolean not null default false,
  receipt_at text not null default '',
  heard_at text,
  last_entry_at text,
  version text not null default '',
  clock_ahead_ms double precision,
  down_seq int not null default 0,
  down_hash char(64) not null,
  down_applied int not null default 0
);

create table epoch (
  office char(9) not null,
  epoch int not null,
  after_seq int not null,
  after_hash char(64) not null,
  at text not null,
  statement jsonb not null,
  held_seq int not null,
  held_hash char(64) not null,
  primary key (office, epoch)
);

${partitioned(
  "entry",
  `office char(9) not null,
  epoch int not null,
  seq int not null,
  at text not null,
  act text not null,
  prev char(64) not null,
  hash char(64) not null,
  about text[] not null,
  line text not null,
  primary key (office, epoch, seq)`,
)}

create index entry_about on entry using gin (about);

${partitioned(
  "waiting",
  `office char(9) not null,
  epoch int not null,
  seq int not null,
  prev char(64) not null,
  hash char(64) not null,
  line text not null,
  primary key (office, epoch, seq)`,
)}

${partitioned(
  "document",
  `office char(9) not null,
  tbl text not null,
  id text not null,
  epoch int not null,
  rev int not null,
  seq int not null,
  at text not null,
  whole boolean not null,
  matter text,
  standing text,
  addressed boolean not null default false,
  doc jsonb not null,
  primary key (office, tbl, id)`,
)}
create index document_matter on document (office, matter) where matter is not null;
create index document_newest on document (tbl, at desc);
create index document_addressed on document (office, standing) where addressed;

create table document_total (
  office char(9) not null,
  tbl text not null,
  held int not null,
  primary key (office, tbl)
);

create table exception (
  office char(9) not null,
  epoch int not null,
  seq int not null,
  tbl text not null,
  id text not null,
  reason text not null,
  primary key (office, epoch, seq, tbl, id)
);

create table fork_batch (
  office char(9) not null,
  at text not null,
  digest char(64) not null,
  header text not null,
  lines text[] not null,
  primary key (office, digest)
);

create table attachment (
  office char(9) not null,
  hash char(64) not null,
  bytes int not null default 0,
  held int not null default 0,
  complete boolean not null default false,
  asked_seq int not null,
  primary key (office, hash)
);

${partitioned(
  "attachment_piece",
  `office char(9) not null,
  hash char(64) not null,
  at_byte int not null,
  content bytea not null,
  primary key (office, hash, at_byte)`,
)}

${partitioned(
  "down",
  `office char(9) not null,
  seq int not null,
  kind text not null,
  at text not null,
  by_account text not null,
  by_name text not null,
  signed jsonb not null,
  about text not null default '',
  primary key (office, seq)`,
)}

create index down_about on down (office, about) where about <> '';

create table nonce (
  office char(9) not null,
  nonce text not null,
  at text not null,
  primary key (office, nonce)
);
create index nonce_at on nonce (at);

create table account (
  id uuid primary key,
  login_name text not null,
  name text not null,
  roles text[] not null,
  active boolean not null,
  salt text not null,
  hash text not null,
  tries int not null default 0,
  locked_until text
);
create unique index account_login on account (lower(login_name));

create table session (
  token char(64) primary key,
  account uuid not null,
  since text not null,
  seen_at text not null
);

create table trail (
  seq bigint generated always as identity primary key,
  at text not null,
  account text not null,
  name text not null,
  act text not null,
  office text not null,
  detail text not null
);

create table sent_table (
  kind text not null,
  name text not null,
  version text not null,
  at text not null,
  by_name text not null,
  body jsonb not null,
  primary key (kind, name)
);

create table courier (
  office char(9) not null,
  no text not null,
  kind text not null,
  at text not null,
  entries int not null,
  phrase text not null,
  primary key (office, kind, no)
);
`;

function partitioned(name: string, columns: string): string {
  const parts = Array.from(
    { length: PARTS },
    (_, i) =>
      `create table ${name}_${i} partition of ${name} for values with (modulus ${PARTS}, remainder ${i});`,
  );
  return `create table ${name} (\n  ${columns}\n) partition by hash (office);\n${parts.join("\n")}`;
}
