import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { hrefTo, useGo } from "#renderer/client/places.ts";
import { EmptyState } from "#renderer/ui/EmptyState.tsx";
import { Loading } from "#renderer/ui/Loading.tsx";
import { Page } from "#renderer/ui/Page.tsx";
import type { InvitationPaper, OfficeFile } from "#shared/contract/county-shapes.ts";
import { useAsk, useMay } from "../client/county.ts";
import { places } from "../client/places.ts";
import { InvitationView } from "./InvitationView.tsx";
import { JoinSection } from "./JoinSection.tsx";
import { KeySection } from "./KeySection.tsx";
import { OfficeState } from "./OfficeState.tsx";
import { StopNotice } from "./StopNotice.tsx";
import { StreamSection } from "./StreamSection.tsx";

export function OfficePage({ office }: { readonly office: string }) {
  const { t } = useTranslation();
  const { data, isError } = useQuery(
    useAsk().office.file.queryOptions({ input: { office }, refetchInterval: 15_000, retry: false }),
  );
  const [invitation, setInvitation] = useState<InvitationPaper>();
  if (isError)
    return (
      <Page title={t("county.office.missing")}>
        <EmptyState
          title={t("county.office.missing")}
          hint={t("county.refused.officeNotFound")}
          action={<a href={hrefTo(places.offices())}>{t("county.frame.back")}</a>}
        />
      </Page>
    );
  if (!data) return <Loading />;
  if (invitation) return <InvitationView paper={invitation} onDone={() => setInvitation(undefined)} />;
  return <Opened file={data} onInvited={setInvitation} />;
}

interface Props {
  readonly file: OfficeFile;
  readonly onInvited: (paper: InvitationPaper) => void;
}

function Opened({ file, onInvited }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const go = useGo();
  const { office, name, state } = file.row;
  const hasJoined = state === "joined" || state === "suspended";
  return (
    <Page
      title={name}
      hint={
        <>
          <span className="figures">{office}</span> <OfficeState row={file.row} />
        </>
      }
      actions={
        hasJoined && (
          <>
            {may("item.query") && (
              <Button onClick={() => go(places.newItem({ office }))}>{t("county.office.write")}</Button>
            )}
            {may("bundle.export") && (
              <Button onClick={() => go(places.bundles({ office }))}>{t("county.office.bundle")}</Button>
            )}
          </>
        )
      }
    >
      <StopNotice file={file} />
      <JoinSection file={file} onInvited={onInvited} />
      <StreamSection file={file} />
      <KeySection file={file} onInvited={onInvited} />
    </Page>
  );
}
