import { onDuty, pointsOf, type DutyShift } from "#shared/domain/directory/directory.ts";
import { addDays, type PlainDate } from "#shared/kernel/plain-date.ts";
import { header, putOf } from "../../acts.ts";
import { desk } from "../../context.ts";
import type { Tables } from "../../storage/store.ts";
import { villageKey } from "../../tables/keys.ts";
import { contactPoints, dutyShifts, grids } from "../../tables/office.ts";
import { judgeSheet } from "./import-sheet.ts";

/** The roster is kept for ever, and shown from here on. */
const SHOWN_DAYS_BACK = 31;

export const get = desk.directory.get.handler(({ context: { store, today } }) => ({
  grids: [...store.table(grids).all()].sort((a, b) => a.code.localeCompare(b.code)),
  points: [...store.table(contactPoints).all()],
  shifts: shiftsFrom(store, addDays(today(), -SHOWN_DAYS_BACK)),
}));

export const ofVillage = desk.directory.ofVillage.handler(
  ({ input: { villageCode }, context: { store } }) => ({
    grids: store
      .table(grids)
      .lookup(villageKey(villageCode))
      .filter(({ active }) => active),
    points: [...pointsOf(store.table(contactPoints).all(), villageCode)],
  }),
);

export const duty = desk.directory.duty.handler(({ input, context: { store } }) => [
  ...onDuty(store.table(dutyShifts).all(), input.on),
]);

export const saveGrid = desk.directory.saveGrid.handler(async ({ input, context, errors }) => {
  const { id, ...grid } = input.grid;
  const { entry } = await context.store.commit(
    header(context, "directory.saveGrid", input.requestId),
    (tx) => {
      if (id !== undefined && !tx.table(grids).find(id)) throw errors.ENTRY_NOT_FOUND({ data: { id } });
      const isTaken = [...tx.table(grids).all()].some((other) => other.code === grid.code && other.id !== id);
      if (isTaken) throw errors.GRID_CODE_TAKEN({ data: { code: grid.code } });
      tx.put(grids, { ...grid, id: id ?? tx.newId() });
    },
  );
  return putOf(entry, grids);
});

export const savePoint = desk.directory.savePoint.handler(async ({ input, context, errors }) => {
  const { id, ...point } = input.point;
  const { entry } = await context.store.commit(
    header(context, "directory.savePoint", input.requestId),
    (tx) => {
      if (id !== undefined && !tx.table(contactPoints).find(id))
        throw errors.ENTRY_NOT_FOUND({ data: { id } });
      tx.put(contactPoints, { ...point, id: id ?? tx.newId() });
    },
  );
  return putOf(entry, contactPoints);
});

export const saveShift = desk.directory.saveShift.handler(async ({ input, context, errors }) => {
  const { id, ...shift } = input.shift;
  if (shift.toOn < shift.fromOn) throw errors.ENDS_BEFORE_IT_BEGINS();
  const { entry } = await context.store.commit(
    header(context, "directory.saveShift", input.requestId),
    (tx) => {
      if (id !== undefined && !tx.table(dutyShifts).find(id)) throw errors.ENTRY_NOT_FOUND({ data: { id } });
      tx.put(dutyShifts, { ...shift, id: id ?? tx.newId() });
    },
  );
  return putOf(entry, dutyShifts);
});

export const readImport = desk.directory.readImport.handler(({ input, context, errors }) => {
  const judged = judgeSheet(context.store, input);
  if (!judged.ok) throw errors.HEADER_MISSING({ data: { needed: [...judged.error.needed] } });
  return judged.value.report;
});

const importRows = desk.directory.import.handler(async ({ input, context, errors }) => {
  const { store } = context;
  const known = judgeSheet(store, input);
  const answer = await store.commit(
    header(context, `directory.import-${input.target}`, input.requestId),
    (tx) => {
      const judged = judgeSheet(tx, input);
      if (!judged.ok) throw errors.HEADER_MISSING({ data: { needed: [...judged.error.needed] } });
      if (judged.value.changes.length === 0) throw errors.NOTHING_TO_IMPORT();
      for (const put of judged.value.changes) put(tx);
      return judged.value.report;
    },
  );
  if (!answer.repeated) return answer.value;
  // The same click again: everything is here by now.
  if (!known.ok) throw errors.HEADER_MISSING({ data: { needed: [...known.error.needed] } });
  return known.value.report;
});

export const directory = {
  get,
  ofVillage,
  duty,
  saveGrid,
  savePoint,
  saveShift,
  readImport,
  import: importRows,
};

function shiftsFrom(tables: Tables, from: PlainDate): DutyShift[] {
  return [...tables.table(dutyShifts).all()]
    .filter(({ toOn }) => toOn >= from)
    .sort((a, b) => a.fromOn.localeCompare(b.fromOn));
}
