import type { SearchGroupHits } from "#shared/contract/search.ts";
import { allTexts } from "#shared/domain/search/fields.ts";
import { findIn } from "#shared/domain/search/find-in.ts";
import { readQuery } from "#shared/domain/search/query.ts";
import type { SearchHit } from "#shared/domain/search/search.ts";
import { RecordId } from "#shared/kernel/ids.ts";
import type { DraftFiles } from "../../storage/folder.ts";
import type { Asked } from "./find.ts";

/** Drafts of one person that answer, the last saved first. Nobody finds another's. */
export async function findDrafts(
  drafts: DraftFiles,
  accountId: string,
  { text, group, limit, after }: Asked,
): Promise<readonly SearchGroupHits[]> {
  const query = readQuery(text, []);
  if (!query || (group !== undefined && group !== "DRAFT")) return [];
  const hits: SearchHit[] = [];
  for (const { form } of await drafts.list(accountId)) {
    const draft = await drafts.load(accountId, form);
    const place = draft && findIn(allTexts("draft", draft.content), query, "desk", (code) => code);
    if (!place) continue;
    const { where, excerpt, marks } = place;
    const about = RecordId.safeParse(form.slice(form.indexOf(":") + 1));
    hits.push({
      kind: "draft",
      id: form,
      no: "",
      title: "",
      at: draft.savedAt,
      where,
      excerpt,
      marks: marks.map(([from, to]) => [from, to]),
      matterId: about.success ? about.data : null,
      caseId: null,
      paperId: null,
      round: null,
      form,
    });
  }
  const sorted = hits.toSorted((a, b) => Date.parse(b.at ?? "") - Date.parse(a.at ?? ""));
  const shown = sorted.slice(after, after + limit);
  return shown.length === 0 ? [] : [{ group: "DRAFT", hits: shown, more: sorted.length > after + limit }];
}
