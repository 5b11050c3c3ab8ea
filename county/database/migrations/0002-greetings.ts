/** What a desk says of itself when it greets: how far its journal was, what it took back, since when its oldest unsent entry waits. */
export const sql = `
alter table stream add column greeted_seq int not null default 0;
alter table stream add column recovered jsonb not null default '[]';
alter table stream add column oldest_waiting_at text;
`;
