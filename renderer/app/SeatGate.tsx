import { type ReactNode, useEffect, useMemo, useState } from "react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { DeskStatus, SessionInfo } from "#shared/contract/session.ts";
import { dayOf } from "#shared/kernel/plain-date.ts";
import type { SeatWatch } from "../client/seat-watch.ts";
import { useAsk, useDesk } from "../client/use-desk.ts";
import { useLeave } from "../client/use-leave.ts";
import { type Seat, SeatContext, useStatus } from "../client/use-seat.ts";
import { HallPage } from "../features/queue/HallPage.tsx";
import { LockScreen } from "../features/session/LockScreen.tsx";
import { LoginPage } from "../features/session/LoginPage.tsx";
import { RecoverPage } from "../features/session/RecoverPage.tsx";
import { SetupPage } from "../features/setup/SetupPage.tsx";
import { Loading } from "../ui/Loading.tsx";
import { Notice } from "../ui/Notice.tsx";
import { DeskRouter } from "./DeskRouter.tsx";
import { PreferenceButtons } from "../client/PreferenceButtons.tsx";
import { useIsHall } from "./use-is-hall.ts";
import { useSeatNews } from "./use-seat-news.ts";

/** What stands before the pages: the wizard on an empty folder, the login, the lock. */
export function SeatGate({ watch }: { readonly watch: SeatWatch }) {
  const { t } = useTranslation();
  const status = useStatus();
  const { data, dataUpdatedAt } = status;
  useSeatNews(watch);
  const isHall = useIsHall();

  // Calls that met the lock go on as soon as the desk says the seat is open again, wherever it was unlocked.
  useEffect(() => {
    if (data && !data.locked) watch.release(data.session !== null);
  }, [data, dataUpdatedAt, watch]);

  if (isHall) return <HallPage />;
  if (data) return <Gate status={data} />;
  if (!status.isError) return <Loading />;
  return (
    <div className="page">
      <Notice
        tone="late"
        action={<Button onClick={() => void status.refetch()}>{t("app.connection.again")}</Button>}
      >
        {t("app.connection.none")}
      </Notice>
    </div>
  );
}

function Gate({ status }: { readonly status: DeskStatus }) {
  const queries = useQueryClient();
  const desk = useDesk();
  const leave = useLeave();
  const [recovering, setRecovering] = useState(false);
  const [settingUp, setSettingUp] = useState(status.state === "empty");
  const refresh = () => void queries.invalidateQueries();
  const { session } = status;

  // The wizard stays after the office exists, until the recovery key is in safe hands.
  if (status.state === "empty" || settingUp)
    return (
      <SetupPage
        today={dayOf(status.now)}
        preferences={<PreferenceButtons />}
        onDone={() => {
          setSettingUp(false);
          refresh();
        }}
      />
    );
  if (session === null)
    return recovering ? (
      <RecoverPage status={status} preferences={<PreferenceButtons />} onDone={() => setRecovering(false)} />
    ) : (
      <LoginPage
        status={status}
        preferences={<PreferenceButtons />}
        onLoggedIn={refresh}
        onRecover={() => setRecovering(true)}
      />
    );
  return (
    <>
      <SeatProvider me={session} status={status}>
        <DeskRouter />
      </SeatProvider>
      {status.locked && (
        <LockScreen
          name={session.name}
          onUnlocked={refresh}
          onLeave={async () => {
            await desk.session.logout();
            await leave();
          }}
        />
      )}
    </>
  );
}

interface SeatProps {
  readonly me: SessionInfo;
  readonly status: DeskStatus;
  readonly children: ReactNode;
}

function SeatProvider({ me, status, children }: SeatProps) {
  const ask = useAsk();
  const { data: office } = useQuery(ask.office.get.queryOptions({ staleTime: 60_000 }));
  const seat = useMemo<Seat | undefined>(() => office && { me, status, office }, [me, status, office]);
  return seat ? <SeatContext value={seat}>{children}</SeatContext> : <Loading />;
}
