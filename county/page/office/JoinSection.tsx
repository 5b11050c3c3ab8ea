import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useAct } from "#renderer/client/use-act.ts";
import { useConfirm } from "#renderer/ui/ConfirmDialog.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { Section } from "#renderer/ui/Page.tsx";
import { useToast } from "#renderer/ui/use-toast.ts";
import type { InvitationPaper, OfficeFile } from "#shared/contract/county-shapes.ts";
import type { TextKey } from "#shared/locales/texts.ts";
import { useCounty, useMay } from "../client/county.ts";
import { refusalText } from "../client/refusal-text.ts";
import { momentText } from "../client/words.ts";

interface Props {
  readonly file: OfficeFile;
  readonly onInvited: (paper: InvitationPaper) => void;
}

/** From the code on paper to the telephone call; nothing once the office has joined. */
export function JoinSection({ file, onInvited }: Props) {
  const { t } = useTranslation();
  const { row } = file;
  if (row.state === "joined" || row.state === "suspended") return null;
  return (
    <Section title={t("county.join.title")}>
      {row.state === "asking" ? (
        <Asking file={file} onInvited={onInvited} />
      ) : (
        <NotAsked file={file} onInvited={onInvited} />
      )}
    </Section>
  );
}

function NotAsked({ file: { row, invitedUntil }, onInvited }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const isRevoked = row.state === "revoked";
  return (
    <div className="stack">
      <Notice tone={isRevoked ? "late" : "info"}>
        {t(isRevoked ? "county.join.revoked" : "county.join.invited")}{" "}
        {invitedUntil === null
          ? t("county.join.noCode")
          : t("county.join.until", { at: momentText(invitedUntil) })}
      </Notice>
      {may("office.invite") && (
        <div>
          <InviteAgain office={row.office} {...newCodeWords(invitedUntil)} onInvited={onInvited} />
        </div>
      )}
    </div>
  );
}

/** What is said when the code that is out, if any, is replaced. */
export function newCodeWords(invitedUntil: string | null) {
  const body = invitedUntil === null ? "county.invite.againNone" : "county.invite.againBody";
  return { name: "county.invite.again", body } as const; // names of texts
}

export function InviteAgain(props: {
  readonly office: string;
  readonly name: TextKey;
  readonly body: TextKey;
  readonly onInvited: (paper: InvitationPaper) => void;
}) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const toast = useToast();
  const invite = useAct(useCounty().office.invite);
  async function handleInvite() {
    const given = await confirm({
      title: t("county.invite.again"),
      body: t(props.body),
      yes: t("county.invite.again"),
    });
    if (!given) return;
    const result = await invite.run({ office: props.office });
    if (result.ok) props.onInvited(result.value);
    else if (result.error) toast.trouble(refusalText(t, result.error));
  }
  return (
    <Button loading={invite.busy} onClick={() => void handleInvite()}>
      {t(props.name)}
    </Button>
  );
}

/** Four groups of digits, read over the telephone. */
function Asking({ file, onInvited }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const confirm = useConfirm();
  const toast = useToast();
  const letIn = useAct(useCounty().office.confirm);
  const { office, name } = file.row;
  const { asked, phrase } = file;

  async function handleLetIn() {
    const given = await confirm({
      title: t("county.join.letIn"),
      body: t("county.join.letInBody", { name, phrase: phrase ?? "" }),
      yes: t("county.join.letInYes"),
    });
    if (!given) return;
    const result = await letIn.run({ office });
    if (result.ok) toast.done(t("county.join.done", { name }));
    else if (result.error) toast.trouble(refusalText(t, result.error));
  }

  return (
    <div className="stack">
      <p>
        {asked &&
          t("county.join.asked", {
            name: asked.centerName,
            at: momentText(asked.at),
            version: asked.version,
          })}
      </p>
      <p className="join-phrase" aria-label={t("county.join.phrase")}>
        {phrase}
      </p>
      <p>{t("county.join.how")}</p>
      {may("office.confirm") ? (
        <div className="buttons">
          <Button type="primary" loading={letIn.busy} onClick={() => void handleLetIn()}>
            {t("county.join.letIn")}
          </Button>
          <InviteAgain
            office={office}
            name="county.join.differ"
            body="county.join.differBody"
            onInvited={onInvited}
          />
        </div>
      ) : (
        <Notice tone="info">{t("county.join.administrator")}</Notice>
      )}
    </div>
  );
}
