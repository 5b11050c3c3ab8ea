import { useCallback, useEffect, useMemo, useState } from "react";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { App, ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import { useTranslation } from "react-i18next";
import type { Language } from "#shared/locales/texts.ts";
import type { Desk } from "../client/desk.ts";
import { type Preferences, PreferencesContext, savePreferences } from "../client/preferences.ts";
import { ConnectionLostError } from "../client/refusal.ts";
import type { SeatWatch } from "../client/seat-watch.ts";
import { deskAccess, DeskContext } from "../client/use-desk.ts";
import { ConfirmProvider } from "../ui/ConfirmDialog.tsx";
import { theme } from "../ui/theme.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { SeatGate } from "./SeatGate.tsx";
import { NONCE } from "./style-nonce.ts";

const ANTD_LOCALE: Readonly<Record<Language, typeof zhCN>> = { "zh-CN": zhCN, en: enUS };

interface Props {
  readonly desk: Desk;
  readonly watch: SeatWatch;
  readonly initialPreferences: Preferences;
}

export function DeskApp({ desk, watch, initialPreferences }: Props) {
  const { i18n } = useTranslation();
  const [preferences, setPreferences] = useState(initialPreferences);
  const [queries] = useState(newQueryClient);
  const access = useMemo(() => deskAccess(desk), [desk]);

  useEffect(() => {
    savePreferences(preferences);
    document.documentElement.lang = preferences.language;
    document.documentElement.dataset["size"] = preferences.size;
    void i18n.changeLanguage(preferences.language);
  }, [preferences, i18n]);
  const change = useCallback(
    (changed: Partial<Preferences>) => setPreferences((now) => ({ ...now, ...changed })),
    [],
  );

  return (
    <PreferencesContext value={useMemo(() => [preferences, change] as const, [preferences, change])}>
      <ConfigProvider
        theme={theme(preferences.size)}
        locale={ANTD_LOCALE[preferences.language]}
        csp={NONCE === undefined ? {} : { nonce: NONCE }}
        button={{ autoInsertSpace: false }}
        // A dialog gives the keys to its first element, which must be its first field, not a cross. Beside it a stray click closes nothing.
        modal={{ closable: false, mask: { closable: false } }}
      >
        <App component={false}>
          <QueryClientProvider client={queries}>
            <DeskContext value={access}>
              <ErrorBoundary>
                <ConfirmProvider>
                  <SeatGate watch={watch} />
                </ConfirmProvider>
              </ErrorBoundary>
            </DeskContext>
          </QueryClientProvider>
        </App>
      </ConfigProvider>
    </PreferencesContext>
  );
}

function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: "always", // the desk is on this machine or in this building; whether there is an internet says nothing
        retry: (failures, error) => error instanceof ConnectionLostError && failures < 3,
      },
    },
  });
}
