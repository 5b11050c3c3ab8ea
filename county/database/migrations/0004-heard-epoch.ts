/** The latest epoch that an office spoke of, whether or not it was taken: by it a desk knows a stop for its own from an older one. */
export const sql = `
alter table stream add column heard_epoch int not null default 0;
update stream set heard_epoch = epoch;
`;
