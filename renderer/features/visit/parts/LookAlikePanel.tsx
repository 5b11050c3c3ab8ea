import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import type { LookAlike } from "#shared/contract/visit.ts";
import type { LikenessReason } from "#shared/domain/visit/likeness.ts";
import { useCodeName } from "#renderer/client/use-code-name.ts";
import { useVillageName } from "#renderer/client/use-village-name.ts";
import type { IntakeForm } from "../form-model.ts";

type Row = "name" | "idNo" | "phone" | "address" | "respondents" | "category" | "statement";
const ROWS: readonly Row[] = ["name", "idNo", "phone", "address", "respondents", "category", "statement"];

type FactsOf = Readonly<Record<Row, string>>;

/** Rows each reason makes equal. */
const SAME_ROWS: Readonly<Record<LikenessReason, readonly Row[]>> = {
  "same-id-number": ["idNo"],
  "same-phone": ["phone"],
  "same-name-village": ["name", "address"],
  "same-sound-village": ["name", "address"],
  "same-parties": ["name", "respondents"],
  "near-id-number": [],
  "near-phone": [],
  "variant-name-village": ["address"],
  "same-respondent": ["respondents"],
};

interface Props {
  readonly form: IntakeForm;
  readonly found: readonly LookAlike[];
  readonly onLink: (alike: LookAlike | null) => void;
}

/** This visit and the earlier ones side by side. It takes no focus and blocks nothing; keys link and undo. */
export function LookAlikePanel({ form, found, onLink }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(true);
  const [current, setCurrent] = useState(0);
  const factsOfAlike = useFactsOfAlike();
  const now = useFactsOfForm()(form);
  const earlier = found.map(factsOfAlike);
  const rows = ROWS.filter((row) => [now, ...earlier].some((facts) => facts[row] !== ""));
  const chosen = found[Math.min(current, found.length - 1)];

  function toggle(alike: LookAlike | undefined) {
    if (alike === undefined) return;
    if (form.linkTo === alike.matterId) onLink(null);
    else if (alike.linkable) onLink(alike);
  }
  useShortcut(
    "Alt+A",
    () => (form.linkTo === null ? toggle(chosen) : onLink(null)),
    found.length > 0 || form.linkTo !== null,
  );
  useShortcut("Alt+J", () => setCurrent((current + 1) % found.length), found.length > 1);
  useShortcut("Alt+K", () => setOpen(!isOpen), found.length > 0);

  if (found.length === 0) return <p className="alike-none is-soft">{t("visit.alike.none")}</p>;
  return (
    <section className="alike" aria-label={t("visit.alike.title", { count: found.length })}>
      <div className="alike-head">
        <strong role="status">{t("visit.alike.title", { count: found.length })}</strong>
        <KeyHint keys="Alt+A" /> {t("visit.alike.link")}
        {found.length > 1 && (
          <>
            <KeyHint keys="Alt+J" /> {t("visit.alike.nextOne")}
          </>
        )}
        <Button
          size="small"
          type="text"
          aria-expanded={isOpen}
          aria-keyshortcuts="Alt+K"
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? t("visit.alike.collapse") : t("visit.alike.expand")} <KeyHint keys="Alt+K" />
        </Button>
      </div>
      {isOpen && (
        <div className="alike-cards" tabIndex={-1}>
          <NowCard facts={now} rows={rows} />
          {found.map((alike, index) => (
            <EarlierCard
              key={alike.matterId}
              alike={alike}
              facts={factsOfAlike(alike)}
              rows={rows}
              isCurrent={alike === chosen}
              isLinked={form.linkTo === alike.matterId}
              onLink={() => {
                setCurrent(index);
                toggle(alike);
              }}
            />
          ))}
        </div>
      )}
    </section>
  );
}

function NowCard({ facts, rows }: { readonly facts: FactsOf; readonly rows: readonly Row[] }) {
  const { t } = useTranslation();
  return (
    <article className="alike-card is-now">
      <h3>{t("visit.alike.now")}</h3>
      {/* As high as the reasons beside it, so that the rows meet. */}
      <p className="reasons" aria-hidden="true">
        <span className="reason is-empty">{"\u00A0"}</span>
      </p>
      <Facts facts={facts} rows={rows} same={[]} />
    </article>
  );
}

/** Everybody who came: the likeness may be anyone's. */
function useFactsOfForm(): (form: IntakeForm) => FactsOf {
  const codeName = useCodeName();
  const villageName = useVillageName();
  return ({ visitors, respondents, category, statement }) => {
    const all = (texts: readonly string[]) => [...new Set(texts.filter((text) => text !== ""))].join("、");
    return {
      name: all(visitors.map(({ name }) => name)),
      idNo: all(visitors.map(({ idNo }) => idNo)),
      phone: all(visitors.map(({ phone }) => phone)),
      address: all(
        visitors.map(({ address }) => villageName(address.villageCode) + address.group + address.text),
      ),
      respondents: all(respondents.map(({ name }) => name)),
      category: category === "" ? "" : codeName("category", category),
      statement,
    };
  };
}

function useFactsOfAlike(): (alike: LookAlike) => FactsOf {
  const codeName = useCodeName();
  return ({ visitor, respondents, category, statement }) => ({
    ...visitor,
    respondents: respondents.join("、"),
    category: codeName("category", category),
    statement,
  });
}

interface EarlierProps {
  readonly alike: LookAlike;
  readonly facts: FactsOf;
  readonly rows: readonly Row[];
  readonly isCurrent: boolean;
  readonly isLinked: boolean;
  readonly onLink: () => void;
}

function EarlierCard({ alike, facts, rows, isCurrent, isLinked, onLink }: EarlierProps) {
  const { t } = useTranslation();
  const { reasons } = alike;
  return (
    <article
      className={`alike-card${isCurrent ? " is-current" : ""}${isLinked ? " is-linked" : ""}`}
      data-linked={isLinked}
    >
      <h3>
        <span className="figures">{alike.matterNo}</span> {alike.title}
      </h3>
      <p className="reasons">
        {reasons.map((reason) => (
          <span key={reason} className="reason">
            {t(`visit.alike.reason.${reason}`)}
          </span>
        ))}
      </p>
      <Facts facts={facts} rows={rows} same={reasons.flatMap((reason) => SAME_ROWS[reason])} />
      <div className="alike-foot">
        {isLinked ? (
          <strong>{t("visit.alike.asNth", { n: alike.visitCount + 1 })}</strong>
        ) : (
          <span>{t("visit.alike.visits", { count: alike.visitCount, on: alike.lastVisitOn })}</span>
        )}
        {alike.linkable ? (
          <Button
            size="small"
            type={isLinked ? "primary" : "default"}
            tabIndex={-1}
            aria-pressed={isLinked}
            onClick={onLink}
          >
            {isLinked ? t("visit.alike.unlink") : t("visit.alike.link")}
          </Button>
        ) : (
          <span className="is-soft">{t("visit.alike.notLinkable")}</span>
        )}
      </div>
    </article>
  );
}

interface FactsProps {
  readonly facts: FactsOf;
  readonly rows: readonly Row[];
  readonly same: readonly Row[];
}

function Facts({ facts, rows, same }: FactsProps) {
  const { t } = useTranslation();
  return (
    <dl>
      {rows.map((row) => (
        <div key={row} className={same.includes(row) ? "is-same" : ""}>
          <dt>{t(`visit.alike.field.${row}`)}</dt>
          <dd>
            {facts[row] === "" ? "—" : facts[row]}
            {same.includes(row) && <span className="visually-hidden">{t("visit.alike.same")}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
