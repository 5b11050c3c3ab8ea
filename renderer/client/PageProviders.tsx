import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { App, ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import { useTranslation } from "react-i18next";
import type { Language } from "#shared/locales/texts.ts";
import { ConfirmProvider } from "../ui/ConfirmDialog.tsx";
import { theme } from "../ui/theme.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { type Preferences, PreferencesContext, savePreferences } from "./preferences.ts";
import { ConnectionLostError } from "./refusal.ts";
import { NONCE } from "./style-nonce.ts";

const ANTD_LOCALE: Readonly<Record<Language, typeof zhCN>> = { "zh-CN": zhCN, en: enUS };

interface Props {
  readonly initialPreferences: Preferences;
  readonly children: ReactNode;
}

/** What every page of ours stands in: language, size of type, look, queries, questions, and the apology for our mistakes. */
export function PageProviders({ initialPreferences, children }: Props) {
  const { i18n } = useTranslation();
  const [preferences, setPreferences] = useState(initialPreferences);
  const [queries] = useState(newQueryClient);

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
            <ErrorBoundary>
              <ConfirmProvider>{children}</ConfirmProvider>
            </ErrorBoundary>
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
        networkMode: "always", // the server is on this machine or in this building; whether there is an internet says nothing
        retry: (failures, error) => error instanceof ConnectionLostError && failures < 3,
      },
    },
  });
}
