import { Outlet, useRouterState } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { CameFromProvider } from "../client/came-from.tsx";
import { FrameShell, MenuLink } from "../client/FrameShell.tsx";
import { useMay, useOffice, useStatus } from "../client/use-seat.ts";
import { SearchBox } from "../features/search/SearchBox.tsx";
import { CountyWorkProvider } from "../features/sync/use-county-work.tsx";
import { Banners } from "./Banners.tsx";
import { ClockNews } from "./ClockNews.tsx";
import { isUnder, MENU, menuKeys } from "./menu.tsx";
import { PersonMenu } from "./PersonMenu.tsx";
import { useIdleTouch } from "./use-idle-touch.ts";

export function Frame() {
  const { t } = useTranslation();
  const may = useMay();
  const { office } = useOffice();
  const { data: status } = useStatus();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  useIdleTouch();

  return (
    <CountyWorkProvider>
      <FrameShell
        brand={t("app.brandLines")}
        menu={MENU.filter(({ needs }) => may(needs)).map((entry) => (
          <MenuLink
            key={entry.place}
            text={t(entry.text)}
            icon={entry.icon}
            place={entry.place}
            keys={menuKeys(entry)}
            mark={entry.mark}
            current={isUnder(entry, pathname)}
          />
        ))}
        version={status?.version ?? ""}
        name={office.centerName}
        demo={office.demo}
        tools={
          <>
            <SearchBox />
            <PersonMenu />
          </>
        }
        banners={
          <>
            <ClockNews />
            <Banners />
          </>
        }
        pageKey={pathname}
      >
        <CameFromProvider>
          <Outlet />
        </CameFromProvider>
      </FrameShell>
    </CountyWorkProvider>
  );
}
