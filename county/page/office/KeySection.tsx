import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useAct } from "#renderer/client/use-act.ts";
import { useConfirm } from "#renderer/ui/ConfirmDialog.tsx";
import { Section } from "#renderer/ui/Page.tsx";
import { StatusTag } from "#renderer/ui/StatusTag.tsx";
import { useToast } from "#renderer/ui/use-toast.ts";
import type { InvitationPaper, OfficeFile } from "#shared/contract/county-shapes.ts";
import { useCounty, useMay } from "../client/county.ts";
import { refusalText } from "../client/refusal-text.ts";
import { momentText } from "../client/words.ts";
import { InviteAgain, newCodeWords } from "./JoinSection.tsx";

interface Props {
  readonly file: OfficeFile;
  readonly onInvited: (paper: InvitationPaper) => void;
}

/** Keys and couriers of an office, and what can be done to it as a whole. */
export function KeySection({ file, onInvited }: Props) {
  const { t } = useTranslation();
  const { keys, couriers } = file;
  return (
    <>
      {keys.length > 0 && (
        <Section
          title={t("county.keys.title")}
          hint={t("county.keys.hint")}
          actions={<KeyActs file={file} onInvited={onInvited} />}
        >
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t("county.keys.key")}</th>
                <th scope="col">{t("county.keys.since")}</th>
                <th scope="col">{t("county.keys.until")}</th>
                <th scope="col">{t("county.offices.state")}</th>
              </tr>
            </thead>
            <tbody>
              {keys.map(({ key, since, until, revoked }) => (
                <tr key={key}>
                  <td className="figures">{key}</td>
                  <td className="figures">{momentText(since)}</td>
                  <td className="figures">{until === null ? "—" : momentText(until)}</td>
                  <td>
                    <StatusTag tone={revoked ? "late" : until === null ? "done" : "plain"}>
                      {t(
                        revoked
                          ? "county.keys.revoked"
                          : until === null
                            ? "county.keys.inUse"
                            : "county.keys.replaced",
                      )}
                    </StatusTag>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
      {couriers.length > 0 && (
        <Section title={t("county.couriers.title")}>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t("county.couriers.no")}</th>
                <th scope="col">{t("county.couriers.way")}</th>
                <th scope="col">{t("county.couriers.at")}</th>
                <th scope="col" className="at-end">
                  {t("county.couriers.entries")}
                </th>
                <th scope="col">{t("county.couriers.phrase")}</th>
              </tr>
            </thead>
            <tbody>
              {couriers.map(({ no, kind, at, entries, phrase }) => (
                <tr key={`${kind} ${no}`}>
                  <td className="figures">{no}</td>
                  <td>{t(`county.couriers.${kind}`)}</td>
                  <td className="figures">{momentText(at)}</td>
                  <td className="figures at-end">{entries}</td>
                  <td className="figures">{phrase}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
    </>
  );
}

function KeyActs({ file, onInvited }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const confirm = useConfirm();
  const toast = useToast();
  const county = useCounty();
  const suspend = useAct(county.office.suspend);
  const revoke = useAct(county.office.revoke);
  const { office, name, state, stopped } = file.row;
  const isSuspended = state === "suspended";
  const hasJoined = state === "joined" || isSuspended;
  const isForked = stopped !== null && stopped.reason !== "suspended";

  async function handleSuspend() {
    const words = isSuspended ? "resume" : "suspend";
    const given = await confirm({
      title: t(`county.${words}.action`),
      body: t(`county.${words}.body`, { name }),
      yes: t(`county.${words}.action`),
      reason: { label: t("county.reason") },
    });
    if (!given) return;
    const result = await suspend.run({ office, suspended: !isSuspended, reason: given.reason });
    if (result.ok) toast.done(t(`county.${words}.done`, { name }));
    else if (result.error) toast.trouble(refusalText(t, result.error));
  }
  async function handleRevoke() {
    const given = await confirm({
      title: t("county.revoke.action"),
      body: t("county.revoke.body", { name }),
      yes: t("county.revoke.action"),
      dangerous: true,
      reason: { label: t("county.reason"), hint: t("county.revoke.reasonHint") },
    });
    if (!given) return;
    const result = await revoke.run({ office, reason: given.reason });
    if (result.ok) toast.done(t("county.revoke.done", { name }));
    else if (result.error) toast.trouble(refusalText(t, result.error));
  }

  if (!hasJoined) return null;
  return (
    <>
      {may("office.suspend") && !isForked && (
        <Button loading={suspend.busy} onClick={() => void handleSuspend()}>
          {t(isSuspended ? "county.resume.action" : "county.suspend.action")}
        </Button>
      )}
      {may("office.invite") && (
        <InviteAgain office={office} {...newCodeWords(file.invitedUntil)} onInvited={onInvited} />
      )}
      {may("office.revoke") && (
        <Button danger loading={revoke.busy} onClick={() => void handleRevoke()}>
          {t("county.revoke.action")}
        </Button>
      )}
    </>
  );
}
