import { useEffect, useRef, useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { timeOf } from "#shared/kernel/plain-date.ts";
import { useAsk } from "../../client/use-desk.ts";
import { ring } from "./ring.ts";
import "./queue.css";

/** A called number appears within this. */
const ASK_AGAIN_MS = 2_000;

/** The big screen in the hall. It stands before the login: it shows numbers and windows, and nothing of anybody. */
export function HallPage() {
  const { t } = useTranslation();
  const { data } = useQuery(useAsk().queue.hall.queryOptions({ refetchInterval: ASK_AGAIN_MS }));
  const [hasSound, setSound] = useState(false);
  const newest = data?.called[0];
  const heard = useRef<string>(undefined);
  useEffect(() => {
    if (newest === undefined) return;
    const isNew = heard.current !== undefined && heard.current !== newest.at;
    heard.current = newest.at;
    if (isNew && hasSound) ring();
  }, [newest, hasSound]);

  if (!data) return <main className="hall" />;
  return (
    <main className="hall">
      <header className="hall-head">
        <h1>{data.isOpen ? data.centerName : t("app.brand")}</h1>
        <time className="figures">{timeOf(data.now)}</time>
      </header>
      {newest === undefined ? (
        <p className="hall-quiet">{data.isOpen ? t("queue.hall.nobody") : t("queue.hall.closed")}</p>
      ) : (
        <div className="hall-newest" role="status" aria-live="polite">
          <span className="hall-number">{newest.label}</span>
          <span className="hall-please">{t("queue.hall.please", { window: newest.window })}</span>
        </div>
      )}
      <div className="hall-columns">
        <section aria-label={t("queue.hall.earlier")}>
          <h2>{t("queue.hall.earlier")}</h2>
          <ul>
            {data.called.slice(1).map(({ label, window, at }) => (
              <li key={`${label} ${at}`}>
                <b className="figures">{label}</b> {window}
              </li>
            ))}
          </ul>
        </section>
        <section aria-label={t("queue.hall.next")}>
          <h2>{t("queue.hall.waiting", { count: data.waiting })}</h2>
          <ul className="hall-next">
            {data.next.map(({ label, priority }) => (
              <li key={label}>
                <b className="figures">{label}</b>
                {priority && <span className="queue-priority">{t("queue.priority")}</span>}
              </li>
            ))}
          </ul>
        </section>
      </div>
      <footer className="hall-foot">
        <Button
          onClick={() => {
            setSound(!hasSound);
            if (!hasSound) ring();
          }}
        >
          {hasSound ? t("queue.hall.mute") : t("queue.hall.sound")}
        </Button>
        <Button onClick={() => void toggleFullScreen()}>{t("queue.hall.fullScreen")}</Button>
      </footer>
    </main>
  );
}

async function toggleFullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen();
}
