import { proposeCard as propose } from "#shared/domain/contact/contact-card.ts";
import { checkContact, withContact, type Contact } from "#shared/domain/contact/contact.ts";
import { buildContactCard } from "#shared/domain/paper/build-closing-papers.ts";
import { header, putOf } from "../../acts.ts";
import { desk } from "../../context.ts";
import { issuePaper } from "../../papers.ts";
import { contacts, matters, papers, visits } from "../../tables/matter.ts";
import { offices, units, villages } from "../../tables/office.ts";

export const log = desk.contact.log.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { entry } = await store.commit(header(context, "contact.log", input.requestId), (tx) => {
    const matter = tx.table(matters).find(input.matterId);
    if (!matter) throw errors.MATTER_NOT_FOUND({ data: { id: input.matterId } });
    const checked = checkContact(input.form);
    if (!checked.ok) throw errors.CONTACT_REFUSED({ data: checked.error });
    const line: Contact = {
      id: tx.newId(),
      matterId: matter.id,
      at: tx.now,
      by: actor,
      form: checked.value,
    };
    tx.put(contacts, line);
    tx.put(matters, { ...matter, contacts: withContact(matter.contacts, line) });
  });
  return putOf(entry, contacts);
});

export const proposeCard = desk.contact.proposeCard.handler(({ input, context, errors }) => {
  const { store } = context;
  const matter = store.table(matters).find(input.matterId);
  if (!matter) throw errors.MATTER_NOT_FOUND({ data: { id: input.matterId } });
  return propose({
    matter,
    office: store.table(offices).get("office"),
    units: [...store.table(units).all()],
    villages: [...store.table(villages).all()],
  });
});

export const issueCard = desk.contact.issueCard.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { entry } = await store.commit(header(context, "contact.issueCard", input.requestId), (tx) => {
    const matter = tx.table(matters).find(input.matterId);
    const latest = matter?.visits.at(-1);
    if (!matter || !latest) throw errors.MATTER_NOT_FOUND({ data: { id: input.matterId } });
    const around = {
      office: tx.table(offices).get("office"),
      matter,
      visit: tx.table(visits).get(latest.visitId),
    };
    const payload = buildContactCard(around, input.form, tx.today);
    issuePaper(tx, {
      no: matter.no,
      subject: `matter/${matter.id}`,
      matterId: matter.id,
      payload,
      by: actor,
    });
  });
  return { paperId: putOf(entry, papers).id };
});

export const contact = { log, proposeCard, issueCard };
